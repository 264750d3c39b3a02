package id.kinerja.tukin.run;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.policy.PolicyId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs of the agency in scope. */
public interface Runs {

    /**
     * False where the month has a run of the kind already.
     *
     * @param extra what it pays that is paid once in a year; absent where it pays the month
     * @param attendedUntil the last day of which attendance must be known; absent where all of it
     *     must be closed
     */
    boolean open(
            RunId id,
            YearMonth month,
            @Nullable ExtraPay extra,
            @Nullable LocalDate attendedUntil,
            PersonId by);

    Optional<Run> find(RunId id);

    /** Locked until the end of the transaction. */
    Optional<Run> findForChange(RunId id);

    /**
     * Latest month first, and in a month by kind.
     *
     * @param of that kind alone; absent for all
     */
    List<Run> list(@Nullable RunKind of, @Nullable Place after, int limit);

    /** Where a list of runs was cut. */
    record Place(YearMonth month, RunKind kind) {}

    /**
     * Waits for facts that are being taken, and lets none in until the end of the transaction: what
     * is looked at from now on is what the calculation will read.
     */
    void holdFacts();

    /**
     * Begins a new version for everybody. From now on a fact that comes for the month is late,
     * unless a person's statement is yet to be calculated.
     *
     * @param attendance the days whose attendance it goes by
     * @param ground what holds for everybody, in which the next version may differ from it
     * @param people how many there are to calculate, as is known now
     */
    Run begin(
            Run run,
            PolicyId policy,
            PersonId maker,
            DateRange attendance,
            Ground ground,
            int people);

    /**
     * Whether a version on that ground comes out as the one that is there, but for people of whom
     * facts have come since.
     */
    boolean goesOn(Run run, Ground ground);

    /** Begins a new version of those people alone; of all others what is there holds on. */
    Run beginWhereChanged(
            Run run, PolicyId policy, PersonId maker, DateRange attendance, Ground ground);

    /** Sums up what was calculated. */
    Run finish(Run run);

    /**
     * Gives up the version that is being calculated: the run is open again, and its next
     * calculation begins with everybody. Only behind {@link Calculations#hold}.
     */
    Run abandon(Run run);

    Run move(Run run, RunStep step, PersonId by);

    /** Sums up once more, since somebody is held or is so no more. */
    Run sumUp(Run run);
}
