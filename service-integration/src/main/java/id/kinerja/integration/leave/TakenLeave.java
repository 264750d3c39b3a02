package id.kinerja.integration.leave;

import id.kinerja.kernel.DateRange;

/** Days that leave of a type takes, whether its decree is known yet or not. */
public record TakenLeave(LeaveType type, DateRange during) {

    public static TakenLeave of(Leave leave) {
        return new TakenLeave(leave.type(), leave.during());
    }

    public static TakenLeave of(PermintaanCuti request) {
        return new TakenLeave(request.asked().type(), request.during());
    }
}
