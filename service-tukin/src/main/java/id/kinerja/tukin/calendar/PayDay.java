package id.kinerja.tukin.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * When a month is to be paid.
 *
 * @param attendedUntil the last day of which attendance must be known, where it is to be paid
 *     before the month's attendance is over; absent where it waits for closed attendance
 */
public record PayDay(YearMonth month, LocalDate payOn, @Nullable LocalDate attendedUntil) {}
