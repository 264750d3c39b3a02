package id.kinerja.integration.notice;

import java.time.LocalTime;
import java.time.ZonedDateTime;

/** When nobody wants to hear anything, past midnight too; nothing where both are the same. */
public record QuietHours(LocalTime from, LocalTime to) {

    public static final QuietHours SHIPPED =
            new QuietHours(LocalTime.of(20, 0), LocalTime.of(6, 0));

    public boolean include(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }

    /** The first moment from this one on that isn't quiet. */
    public ZonedDateTime over(ZonedDateTime time) {
        if (!include(time.toLocalTime())) {
            return time;
        }
        ZonedDateTime end = time.with(to);
        return end.isAfter(time)
                ? end
                : time.toLocalDate().plusDays(1).atTime(to).atZone(time.getZone());
    }
}
