package id.kinerja.integration.overtime;

import id.kinerja.integration.attendance.WorkDates;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * A surat perintah lembur. Overtime comes of an order and never of a late departure alone.
 *
 * @param from local to the site
 * @param to local to the site
 */
public record OvertimeOrder(
        OvertimeOrderId id,
        String number,
        LocalDate letterDate,
        String work,
        LocalDateTime from,
        LocalDateTime to,
        Set<PersonId> people,
        State state,
        long revision) {

    /** The longest that one order lasts; of several days there are several. */
    public static final Duration LONGEST = Duration.ofHours(24);

    /** How long behind its end somebody may have left by it. */
    public static final Duration LATEST_DEPARTURE = Duration.ofHours(6);

    /** An order is issued, and may be called off. */
    public enum State {
        ISSUED,
        CANCELLED
    }

    public OvertimeOrder {
        people = Set.copyOf(people);
    }

    /** The same order for these people alone. */
    public OvertimeOrder ordering(Set<PersonId> others) {
        return new OvertimeOrder(id, number, letterDate, work, from, to, others, state, revision);
    }

    /** Empty where it is called off already. */
    public Optional<OvertimeOrder> cancelled() {
        return state == State.CANCELLED
                ? Optional.empty()
                : Optional.of(
                        new OvertimeOrder(
                                id,
                                number,
                                letterDate,
                                work,
                                from,
                                to,
                                people,
                                State.CANCELLED,
                                revision + 1));
    }

    /** The day to which it belongs, and those into which it runs. */
    public DateRange during() {
        return DateRange.of(from.toLocalDate(), to.toLocalDate());
    }

    /** Those on which somebody may punch for it. */
    public DateRange touched() {
        return DateRange.of(
                from.toLocalDate(),
                to.toLocalDate().isBefore(nextDay()) ? nextDay() : to.toLocalDate());
    }

    private LocalDate nextDay() {
        return from.toLocalDate().plusDays(1);
    }

    /** Whether somebody may leave by it on a later day than that to which it belongs. */
    public boolean reachesTheNextDay() {
        return to.plus(WorkDates.REACH).isAfter(nextDay().atStartOfDay());
    }

    /**
     * Whether its end is still to come.
     *
     * @param now local to the site
     */
    public boolean runs(LocalDateTime now) {
        return now.isBefore(to);
    }

    /**
     * Whether hours may still come of it: until it has ended, and for as long behind it as a
     * departure is taken for its own.
     *
     * @param now local to the site
     */
    public boolean isPending(LocalDateTime now) {
        return now.isBefore(to.plus(LATEST_DEPARTURE));
    }

    /** Whole hours of the order during which he was seen to be there, from when until when. */
    public int hoursSeen(LocalDateTime came, LocalDateTime left) {
        return hoursSeen(from, to, came, left);
    }

    /** The same of an order from when until when. */
    public static int hoursSeen(
            LocalDateTime from, LocalDateTime to, LocalDateTime came, LocalDateTime left) {
        LocalDateTime start = came.isAfter(from) ? came : from;
        LocalDateTime end = left.isBefore(to) ? left : to;
        return end.isAfter(start) ? (int) Duration.between(start, end).toHours() : 0;
    }
}
