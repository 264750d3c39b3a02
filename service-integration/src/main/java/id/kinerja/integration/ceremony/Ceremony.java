package id.kinerja.integration.ceremony;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An apel or upacara that was held, with who stayed away; whoever isn't named was there.
 *
 * @param unit whose people it was for, with all below it; absent for the whole agency
 * @param absent who stayed away; on leave or on duty elsewhere it counts for nothing
 */
public record Ceremony(
        CeremonyId id,
        Kind kind,
        String name,
        LocalDate date,
        @Nullable UnitId unit,
        Set<PersonId> absent,
        State state,
        long revision) {

    /** What kind it is. */
    public enum Kind {
        APEL,
        UPACARA
    }

    /** A ceremony is on record, and may be taken off it. */
    public enum State {
        HELD,
        CANCELLED
    }

    public Ceremony {
        absent = Set.copyOf(absent);
    }

    /** The same one by another roll; empty where it is off the record. */
    public Optional<Ceremony> withAbsent(Set<PersonId> people) {
        return state == State.HELD
                ? Optional.of(with(people, State.HELD, revision + 1))
                : Optional.empty();
    }

    public Optional<Ceremony> cancelled() {
        return state == State.HELD
                ? Optional.of(with(absent, State.CANCELLED, revision + 1))
                : Optional.empty();
    }

    /** As it is read, with its roll. */
    public Ceremony read(Set<PersonId> people) {
        return with(people, state, revision);
    }

    private Ceremony with(Set<PersonId> people, State after, long number) {
        return new Ceremony(id, kind, name, date, unit, people, after, number);
    }
}
