package id.kinerja.integration.siasn;

import org.jspecify.annotations.Nullable;

/**
 * A unit as SIASN lists it.
 *
 * @param parent id of the one above it
 */
public record SiasnUnit(String id, @Nullable String name, @Nullable String parent) {}
