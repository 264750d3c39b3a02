package id.kinerja.integration.reported;

/**
 * One person's month in figures, a source's or ours.
 *
 * @param present working days seen at work, those of duty not among them
 * @param duty days of duty and of training
 * @param missingPunches arrivals and departures that were not kept, on days seen at work
 */
public record MonthFigures(
        int workdays,
        int present,
        int absent,
        int leave,
        int duty,
        int lateMinutes,
        int earlyMinutes,
        int missingPunches,
        int missedCeremonies) {}
