package id.kinerja.integration.reorganisation;

import id.kinerja.integration.personnel.Decree;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That people move with their units and positions from a day on, by one decree. It is planned when
 * it is drafted, so that all can be looked at; whoever has changed meanwhile is left as he is.
 *
 * @param day the first one on which the new places are held
 * @param confirmedBy who of HR says that those who were left have been seen to
 */
public record Reorganisation(
        UUID id,
        Decree decree,
        LocalDate day,
        State state,
        PersonId draftedBy,
        @Nullable PersonId appliedBy,
        @Nullable PersonId confirmedBy,
        long revision) {

    /** Where it stands. */
    public enum State {
        DRAFT,
        APPLYING,
        APPLIED,
        CANCELLED
    }

    /** What the caller may do with it. */
    public enum Action {
        APPLY,
        CANCEL,
        /** That those who were left have been seen to. */
        CONFIRM
    }

    /** Two read it before hundreds are moved. */
    public Reorganisation appliedBy(PersonId person) {
        requireDraft();
        if (person.equals(draftedBy)) {
            throw Refused.forbidden("reorganisation-needs-another");
        }
        return in(State.APPLYING, person);
    }

    /** Nobody moves himself. */
    public boolean isDecidedBy(PersonId person) {
        return person.equals(draftedBy) || person.equals(appliedBy);
    }

    public Reorganisation cancelled() {
        requireDraft();
        return in(State.CANCELLED, null);
    }

    public Reorganisation done() {
        return in(State.APPLIED, appliedBy);
    }

    /** Whether HR has to see to those who were left. */
    public boolean waitsForConfirmation(long left) {
        return state == State.APPLIED && left > 0 && confirmedBy == null;
    }

    public Reorganisation confirmedBy(PersonId person, long left) {
        if (!waitsForConfirmation(left)) {
            throw Refused.conflict("reorganisation-not-to-confirm");
        }
        return new Reorganisation(
                id, decree, day, state, draftedBy, appliedBy, person, revision + 1);
    }

    private void requireDraft() {
        if (state != State.DRAFT) {
            throw Refused.conflict("reorganisation-decided");
        }
    }

    private Reorganisation in(State other, @Nullable PersonId by) {
        return new Reorganisation(id, decree, day, other, draftedBy, by, confirmedBy, revision + 1);
    }
}
