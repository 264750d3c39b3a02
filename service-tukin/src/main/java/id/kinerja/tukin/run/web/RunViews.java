package id.kinerja.tukin.run.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.run.BudgetExcess;
import id.kinerja.tukin.run.BudgetWatch;
import id.kinerja.tukin.run.Calculations;
import id.kinerja.tukin.run.EarlyMonths;
import id.kinerja.tukin.run.LateMonth;
import id.kinerja.tukin.run.OpenCorrections;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunKind;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunStep;
import id.kinerja.tukin.run.app.AskAttendance;
import id.kinerja.tukin.run.app.ReadRun;
import id.kinerja.tukin.statement.CorrectionKind;
import id.kinerja.tukin.statement.EvidenceKind;
import id.kinerja.tukin.statement.PaidReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs as their makers and approvers see them; money in whole rupiah. */
final class RunViews {

    private RunViews() {}

    /**
     * @param year for which THR or the thirteenth month is paid; absent for a month itself
     * @param held people who are not paid by this run: with an open question, or held by hand
     * @param attendedUntil the last day of which attendance was waited for; absent where the run
     *     goes by closed attendance
     * @param progress how far a calculation is; absent where none is going on, and in lists
     * @param factsSince facts that came for the month since it was calculated
     * @param attendanceQuestions what a checker should know before he signs; absent in lists, in
     *     the answers to steps, and once the run is approved
     * @param budgetWarnings units whose ceilings of the year are exceeded, or will be, once the run
     *     is approved; absent in lists, in the answers to steps, and where no approval is to come
     * @param heirsMissing people who have died, and whose heirs aren't kept with their document
     *     yet: until they are, or are held, the run isn't approved, and is not locked where it was
     *     known later; absent in lists, in the answers to steps, and once the run is locked
     * @param waiting what it doesn't pay by, and whoever approves it should know; it holds up
     *     nothing; absent in lists, and in the answers to steps
     * @param payment whether it was paid, by what was read back from the systems that pay; absent
     *     in the answers to steps, and until it is locked
     * @param paidOn the latest day of payment that they told
     * @param actions which steps the caller may take now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RunView(
            UUID id,
            String month,
            RunKind kind,
            @Nullable Integer year,
            Run.State state,
            int version,
            @Nullable LocalDate attendedUntil,
            int people,
            int held,
            long granted,
            long corrections,
            long total,
            @Nullable ProgressView progress,
            @Nullable Integer factsSince,
            @Nullable List<UnitView> units,
            @Nullable QuestionsView attendanceQuestions,
            @Nullable List<BudgetWarningView> budgetWarnings,
            @Nullable List<UUID> heirsMissing,
            @Nullable WaitingView waiting,
            PaidReport.@Nullable State payment,
            @Nullable LocalDate paidOn,
            List<RunStep> actions) {

        static RunView of(Run run, List<RunStep> actions) {
            ExtraPay extra = run.extra();
            return new RunView(
                    run.id().value(),
                    run.month().toString(),
                    run.kind(),
                    extra == null ? null : extra.year(),
                    run.state(),
                    run.version(),
                    run.attendedUntil(),
                    run.sums().people(),
                    run.sums().held(),
                    run.sums().granted().amount(),
                    run.sums().corrections().amount(),
                    run.sums().total().amount(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    actions);
        }

        RunView with(ProgressView going) {
            return with(going, factsSince, units, attendanceQuestions, budgetWarnings);
        }

        RunView with(int facts, List<UnitView> totals) {
            return with(progress, facts, totals, attendanceQuestions, budgetWarnings);
        }

        RunView with(@Nullable QuestionsView questions) {
            return with(progress, factsSince, units, questions, budgetWarnings);
        }

        RunView withBudget(@Nullable List<BudgetWarningView> exceeded) {
            return with(progress, factsSince, units, attendanceQuestions, exceeded);
        }

        RunView withHeirs(@Nullable List<UUID> missing) {
            return with(progress, factsSince, units, attendanceQuestions, budgetWarnings, missing);
        }

        RunView withWaiting(WaitingView seen) {
            return with(
                    progress,
                    factsSince,
                    units,
                    attendanceQuestions,
                    budgetWarnings,
                    heirsMissing,
                    seen);
        }

        private RunView with(
                @Nullable ProgressView going,
                @Nullable Integer facts,
                @Nullable List<UnitView> totals,
                @Nullable QuestionsView questions,
                @Nullable List<BudgetWarningView> exceeded) {
            return with(going, facts, totals, questions, exceeded, heirsMissing);
        }

        private RunView with(
                @Nullable ProgressView going,
                @Nullable Integer facts,
                @Nullable List<UnitView> totals,
                @Nullable QuestionsView questions,
                @Nullable List<BudgetWarningView> exceeded,
                @Nullable List<UUID> missing) {
            return with(going, facts, totals, questions, exceeded, missing, waiting);
        }

        private RunView with(
                @Nullable ProgressView going,
                @Nullable Integer facts,
                @Nullable List<UnitView> totals,
                @Nullable QuestionsView questions,
                @Nullable List<BudgetWarningView> exceeded,
                @Nullable List<UUID> missing,
                @Nullable WaitingView seen) {
            return new RunView(
                    id,
                    month,
                    kind,
                    year,
                    state,
                    version,
                    attendedUntil,
                    people,
                    held,
                    granted,
                    corrections,
                    total,
                    going,
                    facts,
                    totals,
                    questions,
                    exceeded,
                    missing,
                    seen,
                    payment,
                    paidOn,
                    actions);
        }

        RunView withPayment(Optional<PaidReport> report) {
            return new RunView(
                    id,
                    month,
                    kind,
                    year,
                    state,
                    version,
                    attendedUntil,
                    people,
                    held,
                    granted,
                    corrections,
                    total,
                    progress,
                    factsSince,
                    units,
                    attendanceQuestions,
                    budgetWarnings,
                    heirsMissing,
                    waiting,
                    report.map(PaidReport::state).orElse(null),
                    report.map(PaidReport::paidOn).orElse(null),
                    actions);
        }
    }

    /**
     * A unit whose ceiling of the year is exceeded, or will be; it holds up nothing.
     *
     * @param granted in the year, this run included
     * @param forecast to the end of the year
     */
    record BudgetWarningView(
            UUID unitId, long ceiling, long granted, long forecast, BudgetExcess exceeds) {

        static BudgetWarningView of(BudgetWatch.BudgetWarning warning) {
            return new BudgetWarningView(
                    warning.unit().value(),
                    warning.ceiling().amount(),
                    warning.granted().amount(),
                    warning.forecast().amount(),
                    warning.exceeds());
        }
    }

    /**
     * How far a calculation is.
     *
     * @param people how many there were to calculate when it began
     */
    record ProgressView(int calculated, int people) {

        static ProgressView of(Calculations.Progress progress) {
            return new ProgressView(progress.calculated(), progress.people());
        }
    }

    /**
     * What of the month's attendance still waits where the punches are.
     *
     * @param doubtfulDays to look at before they are paid by, such as those with a punch at an
     *     impossible time
     * @param known false where it can't be known just now; the counts are absent then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionsView(
            boolean known,
            @Nullable Integer unresolvedDays,
            @Nullable Integer doubtfulDays,
            @Nullable Integer quarantinedPunches,
            @Nullable Integer undatedPunches) {

        private static final QuestionsView UNKNOWN =
                new QuestionsView(false, null, null, null, null);

        static QuestionsView of(AskAttendance.Answer answer) {
            return answer.open()
                    .map(
                            open ->
                                    new QuestionsView(
                                            true,
                                            open.unresolvedDays(),
                                            open.doubtfulDays(),
                                            open.quarantinedPunches(),
                                            open.undatedPunches()))
                    .orElse(UNKNOWN);
        }
    }

    /**
     * What waits beside a run.
     *
     * @param openCorrections earlier months that have late facts and an open question, so that the
     *     run settles nothing of them; absent where it isn't calculated
     * @param earlyMonths that were paid before their attendance was over, and of which it isn't
     *     what was closed since, as the last calculation found it; absent where it is approved
     * @param eventsPutAside of the agency that could not be taken, such as a leave, a rating or a
     *     decision: nothing is paid by them until they are; absent where it is approved
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WaitingView(
            @Nullable Integer openCorrections,
            @Nullable List<EarlyMonthView> earlyMonths,
            @Nullable Integer eventsPutAside) {

        static WaitingView of(ReadRun.Waiting waiting) {
            return new WaitingView(
                    waiting.openCorrections().orElse(null),
                    waiting.earlyMonths()
                            .map(months -> months.stream().map(EarlyMonthView::of).toList())
                            .orElse(null),
                    waiting.eventsPutAside().orElse(null));
        }
    }

    /**
     * A month that was paid before its attendance was over.
     *
     * @param units in how many its attendance isn't what was closed
     * @param gaps what is wrong in the first 200 of them
     */
    record EarlyMonthView(String month, int units, List<GapView> gaps) {

        static EarlyMonthView of(EarlyMonths.Gaps gaps) {
            return new EarlyMonthView(
                    gaps.month().toString(),
                    gaps.units(),
                    gaps.named().stream().map(GapView::of).toList());
        }
    }

    /**
     * @param unit its code
     * @param code {@code period-open}, {@code days-missing} or {@code days-differ}
     */
    record GapView(String unit, String code) {

        static GapView of(Refused.Finding gap) {
            return new GapView(gap.field(), gap.code());
        }
    }

    /** What a unit's people are granted. */
    record UnitView(UUID unitId, int people, int held, long granted) {

        static UnitView of(RunResults.UnitTotal total) {
            return new UnitView(
                    total.unit().value(), total.people(), total.held(), total.granted().amount());
        }
    }

    /**
     * One person of a run; the reasons stand in his statement.
     *
     * @param withoutAssessor whether his rating is missing and nobody is there to give it
     * @param onHold whether somebody holds him in the run, whatever it came to
     */
    record PersonView(
            UUID personId,
            UUID unitId,
            int kelas,
            long ceiling,
            long net,
            boolean complete,
            List<String> openQuestions,
            boolean withoutAssessor,
            boolean onHold,
            String resultHash) {

        static PersonView of(RunResults.Kept kept, Set<PersonId> unassessed) {
            var statement = kept.calculated().statement();
            return new PersonView(
                    statement.person().value(),
                    kept.calculated().unit().value(),
                    kept.calculated().kelas().number(),
                    statement.ceiling().amount(),
                    statement.net().amount(),
                    statement.complete(),
                    statement.openQuestions(),
                    unassessed.contains(statement.person()),
                    kept.onHold(),
                    kept.resultHash());
        }
    }

    /**
     * An earlier month that stays as it was paid, though facts have come.
     *
     * @param granted what was granted for it so far
     * @param openQuestions what is asked before it is known what the month comes to
     */
    record OpenCorrectionView(
            UUID personId, String month, long granted, List<String> openQuestions) {

        static OpenCorrectionView of(OpenCorrections.Open open) {
            return new OpenCorrectionView(
                    open.person().value(),
                    open.month().toString(),
                    open.granted().amount(),
                    open.questions());
        }
    }

    /** A difference for an earlier month, with the facts that made it. */
    record CorrectionView(
            UUID personId,
            String month,
            CorrectionKind kind,
            long granted,
            long due,
            long delta,
            List<EvidenceView> evidence) {

        static CorrectionView of(RunResults.KeptCorrection kept) {
            return new CorrectionView(
                    kept.person().value(),
                    kept.month().toString(),
                    kept.kind(),
                    kept.granted().amount(),
                    kept.due().amount(),
                    kept.due().minus(kept.granted()).amount(),
                    kept.evidence().stream().map(EvidenceView::of).toList());
        }
    }

    /**
     * A fact that came late.
     *
     * @param reference the day, or the id of the rating, decree, assignment or person
     */
    record EvidenceView(EvidenceKind kind, String reference) {

        static EvidenceView of(LateMonth.Evidence evidence) {
            return new EvidenceView(EvidenceKind.forOthers(evidence.kind()), evidence.reference());
        }
    }
}
