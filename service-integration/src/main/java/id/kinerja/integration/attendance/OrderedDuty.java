package id.kinerja.integration.attendance;

import java.util.UUID;

/**
 * What an attendance day knows of the surat tugas that it falls in.
 *
 * @param outOfTown whether he can't be seen at the office
 * @param ownAllowance whether it is a perjalanan dinas, which out of town it always is, and in town
 *     where it takes more than eight hours (PMK 113/PMK.05/2012 Ps 1)
 */
public record OrderedDuty(UUID id, boolean outOfTown, boolean ownAllowance) implements Paper {}
