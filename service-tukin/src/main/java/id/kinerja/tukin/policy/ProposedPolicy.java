package id.kinerja.tukin.policy;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A policy with where it stands: proposed by one, active by another.
 *
 * @param activatedBy absent until somebody else has activated it
 * @param until the last day on which it holds, which may be earlier than its document says; absent
 *     where it has no end
 * @param endings how often a successor has brought its end forward
 */
public record ProposedPolicy(
        PolicyId id,
        PolicyDocument document,
        PersonId proposedBy,
        @Nullable PersonId activatedBy,
        @Nullable LocalDate until,
        int endings) {

    private static final long AS_PROPOSED = 1;
    private static final long AS_ACTIVATED = 2;

    /** Where a policy stands. */
    public enum State {
        /** Proposed; nobody is paid by it yet. */
        DRAFT,
        /** Activated by a second person; its rules never change again. */
        ACTIVE
    }

    /** The days on which it holds, or would. */
    public DateRange during() {
        return DateRange.of(document.validFrom(), until);
    }

    /** Whether it asks for the fact from outside. */
    public boolean goesBy(String fact) {
        return document.facts() != null
                && document.facts().stream().anyMatch(rule -> rule.code().equals(fact));
    }

    /** Whether minutes of verified logs change what it pays anybody. */
    public boolean paysByMinutes() {
        List<VariantRule> variants = document.variants() == null ? List.of() : document.variants();
        return Stream.concat(
                        Stream.of(document.composition()),
                        variants.stream().flatMap(one -> Stream.ofNullable(one.composition())))
                .anyMatch(composition -> composition.productivity() != null);
    }

    public static ProposedPolicy draft(PolicyDocument document, PersonId by) {
        return new ProposedPolicy(PolicyId.next(), document, by, null, document.validTo(), 0);
    }

    public State state() {
        return activatedBy == null ? State.DRAFT : State.ACTIVE;
    }

    /** Whether it may be ended for another that begins on that day. */
    public boolean givesWayOn(LocalDate successorsFirst) {
        return state() == State.ACTIVE
                && document.validFrom().isBefore(successorsFirst)
                && (until == null || !until.isBefore(successorsFirst));
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
     * another policy; so its activation and its end are the only changes.
     */
    public long revision() {
        return activatedBy == null ? AS_PROPOSED : AS_ACTIVATED + endings;
    }
}
