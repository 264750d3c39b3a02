package id.kinerja.integration.request;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** Names one attendance request. */
public record AttendanceRequestId(UUID value) {

    public static AttendanceRequestId next() {
        return new AttendanceRequestId(UuidV7.next());
    }
}
