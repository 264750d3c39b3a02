package id.kinerja.integration.attendance;

/** Whether a day earns uang makan, and why (PMK 72/2016). */
public enum UangMakan {
    /** He was there. */
    EARNED_PRESENT(true),
    /** On duty in town, and seen to be at work. */
    EARNED_ON_DUTY(true),
    /** He worked elsewhere by leave to, where the agency pays it then. */
    EARNED_ELSEWHERE(true),
    /** On duty in town, and seen nowhere. */
    NOT_SEEN_ON_DUTY(false),
    /** A perjalanan dinas has allowances of its own. */
    OUT_OF_TOWN(false),
    /** So has one in town of more than eight hours. */
    LONG_DUTY_IN_TOWN(false),
    WORKED_ELSEWHERE(false),
    ON_LEAVE(false),
    ABSENT(false),
    EXCUSED(false),
    NOT_A_WORKING_DAY(false),
    NOT_OVER(false);

    private final boolean earned;

    UangMakan(boolean earned) {
        this.earned = earned;
    }

    public boolean earned() {
        return earned;
    }

    static UangMakan of(AttendanceDay day) {
        return switch (day.status()) {
            case PRESENT -> day.workday() ? ofPresence(day) : NOT_A_WORKING_DAY;
            case DUTY -> ofDuty(day);
            case LEAVE -> ON_LEAVE;
            case ABSENT -> ABSENT;
            case EXCUSED, EXCUSED_PAID -> EXCUSED;
            case HOLIDAY, OFF, NOT_EMPLOYED -> NOT_A_WORKING_DAY;
            case INCOMPLETE -> NOT_OVER;
        };
    }

    private static UangMakan ofPresence(AttendanceDay day) {
        Confirmation.WorksElsewhere elsewhere = day.elsewhere();
        if (elsewhere == null) {
            return EARNED_PRESENT;
        }
        return elsewhere.uangMakan() ? EARNED_ELSEWHERE : WORKED_ELSEWHERE;
    }

    private static UangMakan ofDuty(AttendanceDay day) {
        OrderedDuty duty = day.duty();
        if (duty == null || duty.outOfTown()) {
            return OUT_OF_TOWN;
        }
        if (duty.ownAllowance()) {
            return LONG_DUTY_IN_TOWN;
        }
        boolean seen = day.firstIn() != null || day.lastOut() != null;
        return seen ? EARNED_ON_DUTY : NOT_SEEN_ON_DUTY;
    }
}
