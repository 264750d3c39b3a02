package id.kinerja.integration.roster;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * One kind of turn of duty (Perpres 21/2023 Ps 7 leaves the hours of such units to their PPK).
 *
 * @param end on the day after where it isn't behind the start, so that a shift lasts a day at most
 * @param onCall whether one only has to be at hand (siaga): the day is no working day by it, and
 *     who is called in has his punches counted
 */
public record Shift(
        String code,
        String name,
        LocalTime start,
        LocalTime end,
        int breakMinutes,
        boolean onCall,
        long revision) {

    public Shift at(long newRevision) {
        return new Shift(code, name, start, end, breakMinutes, onCall, newRevision);
    }

    public LocalDateTime startOn(LocalDate date) {
        return date.atTime(start);
    }

    public LocalDateTime endOn(LocalDate date) {
        return (end.isAfter(start) ? date : date.plusDays(1)).atTime(end);
    }
}
