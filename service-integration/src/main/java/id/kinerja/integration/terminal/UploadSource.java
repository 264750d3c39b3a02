package id.kinerja.integration.terminal;

import org.jspecify.annotations.Nullable;

/**
 * Where an upload came from, kept beside its body: a serial number can be anybody's claim.
 *
 * @param address that the gateway saw
 * @param query of the request, as it was sent
 */
public record UploadSource(String address, @Nullable String query, @Nullable String userAgent) {}
