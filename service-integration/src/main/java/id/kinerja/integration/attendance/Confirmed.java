package id.kinerja.integration.attendance;

import java.util.UUID;

/**
 * A confirmation of one person's day, with what it rests on.
 *
 * @param source the request, incident or daftar hadir by which it was confirmed
 */
public record Confirmed(UUID source, Confirmation what) {}
