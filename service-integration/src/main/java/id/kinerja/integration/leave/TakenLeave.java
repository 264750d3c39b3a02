package id.kinerja.integration.leave;

import id.kinerja.kernel.DateRange;
import org.jspecify.annotations.Nullable;

/** Days that leave of a type takes, whether its decree is known yet or not. */
public record TakenLeave(LeaveType type, @Nullable LeaveCause cause, DateRange during) {

    public TakenLeave {
        cause = LeaveCause.of(type, cause);
    }

    public static TakenLeave of(Leave leave) {
        return new TakenLeave(leave.type(), leave.cause(), leave.during());
    }

    public static TakenLeave of(PermintaanCuti request) {
        return new TakenLeave(request.asked().type(), request.asked().cause(), request.during());
    }

    /** Whether their days count together where one follows on the other. */
    boolean isOneWith(AskedLeave asked) {
        return type == asked.type()
                && (type != LeaveType.SAKIT || LeaveCause.isOneIllness(cause, asked.cause()));
    }
}
