package id.kinerja.integration.attendance;

import java.util.UUID;

/**
 * A confirmation of one person's day, with what it rests on.
 *
 * @param source the request, incident, daftar hadir or circular by which it was confirmed
 */
public record Confirmed(UUID source, Confirmation what) {}
