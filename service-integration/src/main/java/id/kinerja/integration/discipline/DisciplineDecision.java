package id.kinerja.integration.discipline;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A discipline decision as decreed. The offence is not kept: the decree has it, and no rule here
 * asks for it.
 *
 * @param receivedOn the day on which the person got the decree
 * @param effective the days on which it counts; it may have no end
 */
public record DisciplineDecision(
        DecisionId id,
        PersonId person,
        Punishment punishment,
        Decree decree,
        LocalDate receivedOn,
        DateRange effective,
        State state,
        long revision) {

    /** By which it was imposed. */
    public record Decree(String number, LocalDate date) {}

    /** A decision is in force, or was called off, such as on appeal. */
    public enum State {
        APPROVED,
        CANCELLED
    }

    /** The day on which the person's place says whose office may write it. */
    public LocalDate placedOn() {
        return receivedOn();
    }

    /** Whether the other one, whatever its id and version, says what this one says. */
    public boolean saysTheSameAs(DisciplineDecision other) {
        return equals(
                new DisciplineDecision(
                        id,
                        other.person,
                        other.punishment,
                        other.decree,
                        other.receivedOn,
                        other.effective,
                        other.state,
                        revision));
    }

    /** Empty where it is called off already. */
    public Optional<DisciplineDecision> cancelled() {
        return state == State.CANCELLED
                ? Optional.empty()
                : Optional.of(
                        new DisciplineDecision(
                                id,
                                person,
                                punishment,
                                decree,
                                receivedOn,
                                effective,
                                State.CANCELLED,
                                revision + 1));
    }
}
