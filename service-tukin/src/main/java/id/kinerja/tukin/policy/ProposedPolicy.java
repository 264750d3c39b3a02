package id.kinerja.tukin.policy;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy with where it stands: proposed by one, active by another.
 *
 * @param activatedBy absent until somebody else has activated it
 */
public record ProposedPolicy(
        PolicyId id, PolicyDocument document, PersonId proposedBy, @Nullable PersonId activatedBy) {

    private static final long AS_PROPOSED = 1;
    private static final long AS_ACTIVATED = 2;

    /** Where a policy stands. */
    public enum State {
        /** Proposed; nobody is paid by it yet. */
        DRAFT,
        /** Activated by a second person; never changes again. */
        ACTIVE
    }

    public static ProposedPolicy draft(PolicyDocument document, PersonId by) {
        return new ProposedPolicy(PolicyId.next(), document, by, null);
    }

    public State state() {
        return activatedBy == null ? State.DRAFT : State.ACTIVE;
    }

    /** Why this person can't activate it; nothing where he can. */
    public Optional<Refused> activationRefusal(PersonId by) {
        if (state() == State.ACTIVE) {
            return Optional.of(Refused.conflict("policy-active-already"));
        }
        return proposedBy.equals(by)
                ? Optional.of(Refused.forbidden("needs-a-second-person"))
                : Optional.empty();
    }

    /**
     * Which state of it somebody has seen. Its document never changes, since another document is
     * another policy; so its activation is the only change.
     */
    public long revision() {
        return activatedBy == null ? AS_PROPOSED : AS_ACTIVATED;
    }
}
