package id.kinerja.integration.calendar;

import id.kinerja.kernel.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one decree said of a year, and when it was recorded.
 *
 * @param unit absent where it is of the agency
 */
public record CalendarVersion(@Nullable UnitId unit, HolidayYear said, Instant recordedAt) {}
