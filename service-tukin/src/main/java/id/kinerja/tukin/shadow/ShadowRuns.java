package id.kinerja.tukin.shadow;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.run.Run;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The comparisons of the agency in scope. */
public interface ShadowRuns {

    /**
     * Begins a new version, which the worker takes up.
     *
     * @return nothing where nothing was brought for the month
     */
    Optional<ShadowId> begin(Run run, PersonId by);

    /** Of all agencies. */
    List<Waiting> waiting();

    /** Nothing where it is worked out, or somebody else is at it. */
    Optional<ShadowRun> claim(ShadowId id);

    /**
     * Holds what was paid in the month against what the run came to. A difference that is just as
     * it was in the version before keeps what was decided about it.
     *
     * @param step of the run's policy, below which a rest is rounding
     */
    void compare(ShadowRun shadow, Run run, Rupiah step);

    Optional<ShadowRun> find(ShadowId id);

    /** Locked until the end of the transaction, and nothing is brought of its month meanwhile. */
    Optional<ShadowRun> findForChange(ShadowId id);

    /** The last comparison first. */
    List<ShadowRun> list(@Nullable YearMonth month, @Nullable ShadowId before, int limit);

    List<OutcomeSum> outcomes(ShadowId id);

    List<CauseSum> causes(ShadowId id);

    /** In the order of subjects. */
    List<ShadowPerson> people(ShadowId id, Question question, @Nullable UUID after, int limit);

    /**
     * Says a word about differences: of the people who are named whatever was said before, else
     * about those of the cause of which nothing was said yet.
     *
     * @param people absent for everybody
     * @param cause absent for all
     * @return whose differences these were
     */
    Set<UUID> decide(
            ShadowId id, @Nullable Collection<UUID> people, @Nullable ShadowCause cause, Word word);

    void sign(ShadowId id, PersonId by);

    /** A comparison that waits for the worker. */
    record Waiting(AgencyId agency, ShadowId shadow) {}

    /** Which are asked for; what is absent is not asked. */
    record Question(
            @Nullable ShadowOutcome outcome, @Nullable ShadowCause cause, boolean undecided) {}

    /**
     * @param reason needed where a difference is accepted
     */
    record Word(ShadowWord word, @Nullable String reason, PersonId by) {}

    /**
     * @param difference of all of them
     */
    record OutcomeSum(ShadowOutcome outcome, int people, Rupiah difference) {}

    /**
     * @param undecided of how many nobody has said a word
     * @param toMend of how many theirs is right
     */
    record CauseSum(ShadowCause cause, int people, Rupiah amount, int undecided, int toMend) {}
}
