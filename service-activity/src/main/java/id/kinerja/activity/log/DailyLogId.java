package id.kinerja.activity.log;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** One entry of one person's log. */
public record DailyLogId(UUID value) {

    public static DailyLogId next() {
        return new DailyLogId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
