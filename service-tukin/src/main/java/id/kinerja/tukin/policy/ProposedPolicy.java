package id.kinerja.tukin.policy;

import id.kinerja.kernel.PersonId;
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

    /**
     * Which state of it somebody has seen. Its document never changes, since another document is
     * another policy; so its activation is the only change.
     */
    public long revision() {
        return activatedBy == null ? AS_PROPOSED : AS_ACTIVATED;
    }
}
