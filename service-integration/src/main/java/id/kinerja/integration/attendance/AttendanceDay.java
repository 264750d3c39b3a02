package id.kinerja.integration.attendance;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one day of one person came to.
 *
 * @param hours absent on a day off
 * @param lateMinutes whole minutes after the start of work
 * @param earlyMinutes whole minutes before the end of work
 * @param paper that covers it, a leave or a surat tugas; only a working day is covered by one
 * @param punchIds the evidence; of a terminal gone wild, which sends punches by the thousand, the
 *     first and the last of them
 * @param confirmedBy what it rests on beside its punches
 * @param elsewhere that he might work where he liked
 * @param missedCeremonies apel and upacara from which he stayed away without a rightful reason
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
        List<UUID> punchIds,
        List<UUID> confirmedBy,
        Confirmation.@Nullable WorksElsewhere elsewhere,
        int missedCeremonies) {

    /** So many have room in an event, which is read within 1 MiB. */
    private static final int MOST_EVIDENCE = 1_000;

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
        /** Away by izin of his superior, without leave; told as absence that was excused. */
        EXCUSED,
        /** Away by izin of his superior, without leave; the agency cuts nothing for it. */
        EXCUSED_PAID,
        /** A working day that isn't over. */
        INCOMPLETE,
        /** It had been resolved, and he turned out not to serve, or to have no place. */
        NOT_EMPLOYED;

        /**
         * By which of the codes that others know it is paid; theirs are a closed list, and none of
         * leave, which wants a decree.
         */
        public Status paidAs() {
            return switch (this) {
                case EXCUSED -> ABSENT;
                case EXCUSED_PAID -> DUTY;
                case PRESENT, ABSENT, LEAVE, DUTY, HOLIDAY, OFF, INCOMPLETE, NOT_EMPLOYED -> this;
            };
        }

        public boolean isExcused() {
            return this == EXCUSED || this == EXCUSED_PAID;
        }
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
        PUNCHED_OUT_OF_TOWN,
        /** A punch of it was made further from his place of work than that reaches. */
        GEO_OUTSIDE,
        /** The place of a punch of it was made up. */
        MOCK_LOCATION,
        /** His punches say that he worked elsewhere, and nobody has granted it. */
        ELSEWHERE_UNASKED;

        /** Those that are looked at one by one, as the index of such days has them. */
        public static final List<Flag> DOUBTS =
                List.of(
                        PUNCHED_ON_LEAVE,
                        PUNCHED_OUT_OF_TOWN,
                        MOCK_LOCATION,
                        GEO_OUTSIDE,
                        ELSEWHERE_UNASKED,
                        IMPLAUSIBLE_TIME);
    }

    public AttendanceDay {
        flags = Set.copyOf(flags);
        punchIds = evidence(punchIds);
        confirmedBy = List.copyOf(confirmedBy);
    }

    private static List<UUID> evidence(List<UUID> all) {
        int half = MOST_EVIDENCE / 2;
        return all.size() <= MOST_EVIDENCE
                ? List.copyOf(all)
                : Stream.concat(
                                all.subList(0, half).stream(),
                                all.subList(all.size() - half, all.size()).stream())
                        .toList();
    }

    /** A day that no minute counts of. */
    static AttendanceDay of(
            Status status,
            @Nullable WorkingHours hours,
            @Nullable Paper paper,
            Set<Flag> flags,
            List<UUID> punchIds) {
        return new AttendanceDay(
                status, hours, null, null, 0, 0, false, false, paper, flags, punchIds, List.of(),
                null, 0);
    }

    /** The same day, with so many ceremonies missed. */
    AttendanceDay missing(int ceremonies) {
        return with(flags, ceremonies);
    }

    /** The same day, with these to be looked at too. */
    AttendanceDay flagged(Set<Flag> more) {
        if (more.isEmpty()) {
            return this;
        }
        Set<Flag> all = EnumSet.copyOf(more);
        all.addAll(flags);
        return with(all, missedCeremonies);
    }

    private AttendanceDay with(Set<Flag> otherFlags, int ceremonies) {
        return new AttendanceDay(
                status,
                hours,
                firstIn,
                lastOut,
                lateMinutes,
                earlyMinutes,
                missingIn,
                missingOut,
                paper,
                otherFlags,
                punchIds,
                confirmedBy,
                elsewhere,
                ceremonies);
    }

    public static AttendanceDay notEmployed() {
        return of(Status.NOT_EMPLOYED, null, null, Set.of(), List.of());
    }

    public @Nullable GrantedLeave leave() {
        return paper instanceof GrantedLeave leave ? leave : null;
    }

    public @Nullable OrderedDuty duty() {
        return paper instanceof OrderedDuty duty ? duty : null;
    }

    public UangMakan uangMakan() {
        return UangMakan.of(this);
    }

    public boolean workday() {
        return hours != null;
    }
}
