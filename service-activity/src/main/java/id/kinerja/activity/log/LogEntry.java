package id.kinerja.activity.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes down of a day.
 *
 * @param clientId given by the frontend, so that what is sent twice is there once
 * @param result the planned result that the work was for
 * @param hours when on the day it was done, where that is known
 * @param buktiDukung where the evidence is kept
 * @param clientTime when it was written, by the clock of the client, which decides nothing
 */
public record LogEntry(
        String clientId,
        LocalDate date,
        UUID result,
        String text,
        WorkDuration duration,
        Quantity quantity,
        @Nullable LogHours hours,
        @Nullable String buktiDukung,
        @Nullable Instant clientTime) {

    /** With its hours of before, where it is still of that day and as long. */
    public LogEntry keepingHoursOf(LogEntry before) {
        boolean same = date.equals(before.date) && duration.equals(before.duration);
        return new LogEntry(
                clientId,
                date,
                result,
                text,
                duration,
                quantity,
                same ? before.hours : null,
                buktiDukung,
                clientTime);
    }
}
