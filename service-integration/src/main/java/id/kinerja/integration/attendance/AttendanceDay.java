package id.kinerja.integration.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one day of one person came to.
 *
 * @param hours absent on a day off
 * @param lateMinutes whole minutes after the start of work
 * @param earlyMinutes whole minutes before the end of work
 * @param paper that covers it, a leave or a surat tugas; only a working day is covered by one
 * @param punchIds the evidence
 */
public record AttendanceDay(
        Status status,
        @Nullable WorkingHours hours,
        @Nullable Instant firstIn,
        @Nullable Instant lastOut,
        int lateMinutes,
        int earlyMinutes,
        boolean missingIn,
        boolean missingOut,
        @Nullable Paper paper,
        Set<Flag> flags,
        List<UUID> punchIds) {

    /** How a day ended. */
    public enum Status {
        PRESENT,
        ABSENT,
        /** Away by decree, whatever the terminals say. */
        LEAVE,
        /** At work elsewhere, by a surat tugas. */
        DUTY,
        HOLIDAY,
        OFF,
        /** A working day that isn't over. */
        INCOMPLETE,
        /** It had been resolved, and he turned out not to serve, or to have no place. */
        NOT_EMPLOYED
    }

    /** What should be looked at; a flag never changes pay by itself. */
    public enum Flag {
        DIRECTION_UNDEFINED,
        IMPLAUSIBLE_TIME,
        MISSING_PAIR,
        /** A punch belongs to it that was made on the day before or behind. */
        OVERNIGHT,
        PUNCHED_ON_LEAVE,
        /** He punched at a terminal while he was to be out of town. */
        PUNCHED_OUT_OF_TOWN
    }

    public AttendanceDay {
        flags = Set.copyOf(flags);
        punchIds = List.copyOf(punchIds);
    }

    public static AttendanceDay notEmployed() {
        return new AttendanceDay(
                Status.NOT_EMPLOYED,
                null,
                null,
                null,
                0,
                0,
                false,
                false,
                null,
                Set.of(),
                List.of());
    }

    public @Nullable GrantedLeave leave() {
        return paper instanceof GrantedLeave leave ? leave : null;
    }

    public @Nullable OrderedDuty duty() {
        return paper instanceof OrderedDuty duty ? duty : null;
    }

    /**
     * Whether the day earns uang makan: he was there, or on duty in town and seen to be at work;
     * not on a perjalanan dinas, which has allowances of its own (PMK 72/2016).
     */
    public boolean uangMakan() {
        return switch (status) {
            case PRESENT -> true;
            case DUTY ->
                    duty() != null && !duty().outOfTown() && (firstIn != null || lastOut != null);
            case ABSENT, LEAVE, HOLIDAY, OFF, INCOMPLETE, NOT_EMPLOYED -> false;
        };
    }

    public boolean workday() {
        return hours != null;
    }
}
