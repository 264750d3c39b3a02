package id.kinerja.integration.attendance;

import java.util.UUID;

/**
 * What an attendance day knows of the surat tugas that it falls in.
 *
 * @param outOfTown whether it is a perjalanan dinas
 */
public record OrderedDuty(UUID id, boolean outOfTown) implements Paper {}
