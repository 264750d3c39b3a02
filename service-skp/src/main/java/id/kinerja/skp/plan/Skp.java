package id.kinerja.skp.plan;

import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.Instant;

/** A person's plan on its way to be agreed (PP 30/2019 Ps 8 and 24). */
public sealed interface Skp {

    /** Where a plan stands. */
    enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        AGREED
    }

    Plan plan();

    /** Grows with every change. */
    long revision();

    /** Being written. */
    record Draft(Plan plan, long revision) implements Skp {}

    /** Before the pejabat penilai. */
    record Submitted(Plan plan, long revision) implements Skp {}

    /** To be mended, for a reason. */
    record Returned(Plan plan, String reason, long revision) implements Skp {}

    /** Set by the pejabat penilai; never changes. */
    record Agreed(Plan plan, Instant at, long revision) implements Skp {}

    /** Whose plan it is, for which days, and what it says. */
    record Plan(
            SkpId id,
            PersonId person,
            AssignmentId assignment,
            PersonId assessor,
            DateRange during,
            SkpContent content) {

        public Plan with(SkpContent other) {
            return new Plan(id, person, assignment, assessor, during, other);
        }
    }

    default State state() {
        return switch (this) {
            case Draft _ -> State.DRAFT;
            case Submitted _ -> State.SUBMITTED;
            case Returned _ -> State.RETURNED;
            case Agreed _ -> State.AGREED;
        };
    }

    /** Whether the pejabat penilai may agree on it or give it back. */
    default boolean awaitsDecision() {
        return this instanceof Submitted;
    }

    /** Whether its owner may hand it down to his team. */
    default boolean isAgreed() {
        return this instanceof Agreed;
    }

    /** Whether its owner may write in it, and submit it. */
    default boolean open() {
        return switch (this) {
            case Draft _, Returned _ -> true;
            case Submitted _, Agreed _ -> false;
        };
    }
}
