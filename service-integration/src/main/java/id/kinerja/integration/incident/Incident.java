package id.kinerja.integration.incident;

import id.kinerja.integration.attendance.Confirmation;
import id.kinerja.integration.attendance.Confirmations;
import id.kinerja.integration.attendance.Punch;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What kept many people from punching, such as a terminal that was dead on a date: where the
 * terminals have nothing of theirs, they came and went as scheduled.
 *
 * @param office the unit whose HR looks after it; none where that of the whole agency does
 * @param document the berita acara that says so
 * @param cause in a few words
 * @param arrivals whether nobody could punch on coming
 * @param departures whether nobody could punch on going
 * @param absent those of them of whom it is known that they weren't there
 */
public record Incident(
        IncidentId id,
        IncidentScope scope,
        @Nullable UnitId office,
        DateRange during,
        boolean arrivals,
        boolean departures,
        String document,
        String cause,
        Set<PersonId> absent,
        State state,
        PersonId proposedBy,
        @Nullable PersonId decidedBy,
        long revision) {

    /** The longest that one incident lasts. */
    public static final int MOST_DAYS = 31;

    /** How many days of people one incident confirms at most; more is split by unit. */
    public static final int MOST_PERSON_DAYS = 50_000;

    /** Where it stands. */
    public enum State {
        PROPOSED,
        APPROVED,
        REJECTED,
        /** It had been approved, and holds no more. */
        CANCELLED
    }

    public Incident {
        absent = Set.copyOf(absent);
    }

    /** The same one, looked after by HR of that unit. */
    public Incident lookedAfterIn(@Nullable UnitId unit) {
        return new Incident(
                id,
                scope,
                unit,
                during,
                arrivals,
                departures,
                document,
                cause,
                absent,
                state,
                proposedBy,
                decidedBy,
                revision);
    }

    public Optional<Incident> approved(PersonId by) {
        return from(State.PROPOSED, State.APPROVED, by);
    }

    public Optional<Incident> rejected(PersonId by) {
        return from(State.PROPOSED, State.REJECTED, by);
    }

    public Optional<Incident> cancelled(PersonId by) {
        return from(State.APPROVED, State.CANCELLED, by);
    }

    /** Whether he has no part in it: nobody decides on his own proposal. */
    public boolean mayBeDecidedBy(PersonId person) {
        return !person.equals(proposedBy);
    }

    /**
     * What it confirms; of those who were absent nothing, and nothing of those who propose and
     * approve it, who have to ask for themselves.
     *
     * @param affected the days of those in its scope
     */
    public List<Confirmations.OfDay> confirms(
            Collection<StaleDays.Day> affected, PersonId approver) {
        return affected.stream()
                .filter(day -> !absent.contains(day.person()))
                .filter(day -> !day.person().equals(proposedBy) && !day.person().equals(approver))
                .flatMap(day -> whats().map(what -> new Confirmations.OfDay(day, what)))
                .toList();
    }

    private Stream<Confirmation> whats() {
        return Stream.concat(
                Stream.of(new Confirmation.Noted(Punch.Direction.IN, null, false))
                        .filter(_ -> arrivals),
                Stream.of(new Confirmation.Noted(Punch.Direction.OUT, null, false))
                        .filter(_ -> departures));
    }

    private Optional<Incident> from(State before, State after, PersonId by) {
        return state == before
                ? Optional.of(
                        new Incident(
                                id,
                                scope,
                                office,
                                during,
                                arrivals,
                                departures,
                                document,
                                cause,
                                absent,
                                after,
                                proposedBy,
                                by,
                                revision + 1))
                : Optional.empty();
    }
}
