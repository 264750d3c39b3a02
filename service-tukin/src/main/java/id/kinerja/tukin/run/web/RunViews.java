package id.kinerja.tukin.run.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.run.BudgetExcess;
import id.kinerja.tukin.run.BudgetWatch;
import id.kinerja.tukin.run.Calculations;
import id.kinerja.tukin.run.EarlyMonths;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunKind;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunStep;
import id.kinerja.tukin.run.app.AskAttendance;
import id.kinerja.tukin.run.app.ReadRun;
import id.kinerja.tukin.statement.PaidReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

        /** As steps answer. */
        static RunView of(Run run, List<RunStep> actions) {
            return of(run, actions, Beside.NOTHING);
        }

        static RunView of(Run run, List<RunStep> actions, Beside beside) {
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
                    beside.progress(),
                    beside.factsSince(),
                    beside.units(),
                    beside.questions(),
                    beside.budgetWarnings(),
                    beside.heirsMissing(),
                    beside.waiting(),
                    beside.paid() == null ? null : beside.paid().state(),
                    beside.paid() == null ? null : beside.paid().paidOn(),
                    actions);
        }
    }

    /** What is known beside the run itself; all of it where one run is read. */
    record Beside(
            @Nullable ProgressView progress,
            @Nullable Integer factsSince,
            @Nullable List<UnitView> units,
            @Nullable QuestionsView questions,
            @Nullable List<BudgetWarningView> budgetWarnings,
            @Nullable List<UUID> heirsMissing,
            @Nullable WaitingView waiting,
            @Nullable PaidReport paid) {

        private static final Beside NOTHING =
                new Beside(null, null, null, null, null, null, null, null);

        static Beside of(Optional<Calculations.Progress> going) {
            return new Beside(progress(going), null, null, null, null, null, null, null);
        }

        static Beside paid(Optional<PaidReport> report) {
            return new Beside(null, null, null, null, null, null, null, report.orElse(null));
        }

        static Beside of(ReadRun.Overview seen, Optional<AskAttendance.Answer> questions) {
            return new Beside(
                    progress(seen.stand().progress()),
                    seen.factsSince(),
                    seen.units().stream().map(UnitView::of).toList(),
                    questions.map(QuestionsView::of).orElse(null),
                    seen.budget()
                            .map(all -> all.stream().map(BudgetWarningView::of).toList())
                            .orElse(null),
                    seen.heirsMissing()
                            .map(people -> people.stream().map(PersonId::value).toList())
                            .orElse(null),
                    WaitingView.of(seen.waiting()),
                    seen.paid().orElse(null));
        }

        private static @Nullable ProgressView progress(Optional<Calculations.Progress> going) {
            return going.map(ProgressView::of).orElse(null);
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
     *     impossible time; {@code /v1/doubtful-attendance-days?month=} of service-integration lists
     *     them with whose they are
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
     * @param leftUnits units that are left out, by this run or one before, and not released
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WaitingView(
            @Nullable Integer openCorrections,
            @Nullable List<EarlyMonthView> earlyMonths,
            @Nullable Integer eventsPutAside,
            LeftUnitsWaitingView leftUnits) {

        static WaitingView of(ReadRun.Waiting waiting) {
            return new WaitingView(
                    waiting.openCorrections().orElse(null),
                    waiting.earlyMonths()
                            .map(months -> months.stream().map(EarlyMonthView::of).toList())
                            .orElse(null),
                    waiting.eventsPutAside().orElse(null),
                    LeftUnitsWaitingView.of(waiting.leftUnits()));
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
}
