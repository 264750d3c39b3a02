package id.kinerja.tukin.run.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.run.BudgetWatch;
import id.kinerja.tukin.run.BudgetWatch.BudgetWarning;
import id.kinerja.tukin.run.Calculations;
import id.kinerja.tukin.run.EarlyMonths;
import id.kinerja.tukin.run.LeftUnits;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.statement.PaidReport;
import id.kinerja.tukin.statement.PaidReports;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A run with all that an approver looks at before he signs. */
@Service
public class ReadRun {

    private final Runs runs;
    private final Calculations calculations;
    private final RunResults results;
    private final AgencyRoles office;
    private final ForeseeCorrections foreseeCorrections;
    private final BudgetWatch budgetWatch;
    private final AskHeirs askHeirs;
    private final AskWhatWaits askWhatWaits;
    private final PaidReports paidReports;
    private final AuditTrail audit;

    ReadRun(
            Runs runs,
            Calculations calculations,
            RunResults results,
            AgencyRoles office,
            ForeseeCorrections foreseeCorrections,
            BudgetWatch budgetWatch,
            AskHeirs askHeirs,
            AskWhatWaits askWhatWaits,
            PaidReports paidReports,
            AuditTrail audit) {
        this.budgetWatch = budgetWatch;
        this.askHeirs = askHeirs;
        this.askWhatWaits = askWhatWaits;
        this.paidReports = paidReports;
        this.audit = audit;
        this.runs = runs;
        this.calculations = calculations;
        this.results = results;
        this.office = office;
        this.foreseeCorrections = foreseeCorrections;
    }

    /**
     * @param factsSince how many facts came for the month since it was calculated; until the
     *     approval a new calculation takes them in, afterwards they are corrections; of what is
     *     paid once in a year those that no run of it has taken up
     * @param budget which ceilings its approval would exceed; nothing where there is no approval to
     *     come
     * @param heirsMissing who has died and can't be paid to heirs yet; nothing of a run that isn't
     *     calculated, or is locked
     * @param waiting what it doesn't pay by, and its approver should know
     * @param paid whether it was paid, by what was read back; nothing of a run that isn't locked
     */
    public record Overview(
            Stand stand,
            int factsSince,
            List<RunResults.UnitTotal> units,
            Optional<List<BudgetWarning>> budget,
            Optional<List<PersonId>> heirsMissing,
            Waiting waiting,
            Optional<PaidReport> paid) {}

    /**
     * What waits beside a run.
     *
     * @param openCorrections how many earlier months have late facts and an open question, so that
     *     it settles nothing of them; nothing of a run that isn't calculated
     * @param earlyMonths that were paid before their attendance was over, and of which it isn't
     *     what was closed since; nothing of a run that is approved
     * @param eventsPutAside how many events of the agency could not be taken, so that nothing is
     *     paid by them; nothing of a run that is approved
     * @param leftUnits how many units are left out and not released
     */
    public record Waiting(
            Optional<Integer> openCorrections,
            Optional<List<EarlyMonths.Gaps>> earlyMonths,
            Optional<Integer> eventsPutAside,
            LeftUnits.Waiting leftUnits) {}

    @Transactional(readOnly = true)
    public Overview overview(Actor actor, RunId id) {
        Run run = find(actor, id);
        return new Overview(
                stand(run),
                results.factsSince(run),
                run.state() == Run.State.OPEN ? List.of() : results.totalsByUnit(run),
                waitsForApproval(run) ? Optional.of(budgetWatch.warnings(run)) : Optional.empty(),
                run.state().isCalculated() && run.state() != Run.State.LOCKED
                        ? Optional.of(askHeirs.missing(actor.agency(), run))
                        : Optional.empty(),
                askWhatWaits.about(run),
                paid(run));
    }

    private Optional<PaidReport> paid(Run run) {
        UUID id = run.id().value();
        return run.state() == Run.State.LOCKED
                ? Optional.ofNullable(paidReports.ofRuns(List.of(id)).get(id))
                : Optional.empty();
    }

    private static boolean waitsForApproval(Run run) {
        return run.state().isCalculated() && !run.state().isApproved();
    }

    /**
     * @param progress nothing where no calculation is going on
     */
    public record Stand(Run run, Optional<Calculations.Progress> progress) {}

    /** How far it is; cheap enough to be asked for again and again. */
    @Transactional(readOnly = true)
    public Stand stand(Actor actor, RunId id) {
        return stand(find(actor, id));
    }

    private Stand stand(Run run) {
        return new Stand(run, calculations.progress(run.id()));
    }

    /**
     * Those that are calculated so far; none of a calculation that was given up.
     *
     * @param open only those with open questions
     */
    @Transactional
    public List<RunResults.Kept> statements(
            Actor actor, RunId id, boolean open, @Nullable PersonId after, int limit) {
        Run run = find(actor, id);
        if (run.state() == Run.State.OPEN) {
            return List.of();
        }
        List<RunResults.Kept> shown =
                open ? results.open(run, after, limit) : results.statements(run, after, limit);
        audit.recordAll(
                shown.stream()
                        .map(kept -> kept.calculated().facts().person())
                        .filter(person -> !actor.is(person))
                        .map(person -> seen(run, person, run.month()))
                        .toList());
        return shown;
    }

    /** As calculated; of an open run, as they would be calculated now. */
    @Transactional
    public List<RunResults.KeptCorrection> corrections(
            Actor actor, RunId id, RunResults.@Nullable PersonsMonth after, int limit) {
        Run run = find(actor, id);
        List<RunResults.KeptCorrection> shown =
                run.state() == Run.State.OPEN
                        ? foreseeCorrections.of(run, after, limit)
                        : results.corrections(run, after, limit);
        audit.recordAll(
                shown.stream()
                        .filter(one -> !actor.is(one.person()))
                        .map(one -> seen(run, one.person(), one.month()))
                        .toList());
        return shown;
    }

    private static Act seen(Run run, PersonId person, YearMonth month) {
        return Act.looked("STATEMENT_SEEN").about(person).on(run.id().value()).with("month", month);
    }

    private Run find(Actor actor, RunId id) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        return runs.find(id).orElseThrow(() -> Refused.notFound("run-unknown"));
    }
}
