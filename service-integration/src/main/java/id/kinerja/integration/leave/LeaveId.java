package id.kinerja.integration.leave;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** Names one leave. */
public record LeaveId(UUID value) {

    public static LeaveId next() {
        return new LeaveId(UuidV7.next());
    }
}
