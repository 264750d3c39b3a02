package id.kinerja.integration.period;

import id.kinerja.kernel.PersonId;

/**
 * One person's month in a unit, in numbers.
 *
 * @param present of the working days
 * @param presentOnDaysOff days that are none of his working days, on which he was called in
 * @param away days of leave, duty or izin
 * @param lateMinutes of all days
 */
public record RecapSums(
        PersonId person,
        int workdays,
        int present,
        int presentOnDaysOff,
        int absent,
        int away,
        int lateMinutes,
        int earlyMinutes,
        int missingPunches,
        int flagged) {}
