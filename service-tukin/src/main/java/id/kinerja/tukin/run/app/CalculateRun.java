package id.kinerja.tukin.run.app;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.run.Calculations;
import id.kinerja.tukin.run.Correction;
import id.kinerja.tukin.run.LateMonth;
import id.kinerja.tukin.run.LeftUnits;
import id.kinerja.tukin.run.OpenCorrections;
import id.kinerja.tukin.run.Program;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunEvents;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.Runs;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calculates a part of a run that nobody has, and what remains when all parts are done. Each is
 * kept with how far it came, so that a run that was killed goes on where it was, and replicas share
 * it without a word.
 */
@Service
public class CalculateRun {

    /** Who came into a part since it was made is calculated with it, as far as there is room. */
    private static final int AT_ONCE = 2 * StartCalculation.PART;

    private static final int LATE_MONTHS = 500;

    private final Runs runs;
    private final Calculations calculations;
    private final RunResults results;
    private final OpenCorrections openCorrections;
    private final LeftUnits leftUnits;
    private final RunEvents events;
    private final RunTasks tasks;
    private final ExtraTasks extraTasks;
    private final Directory directory;
    private final CalculateStatements calculateStatements;
    private final Program program;
    private final CalculateCorrections calculateCorrections;
    private final AuditTrail audit;

    CalculateRun(
            Runs runs,
            Calculations calculations,
            RunResults results,
            OpenCorrections openCorrections,
            LeftUnits leftUnits,
            RunEvents events,
            RunTasks tasks,
            ExtraTasks extraTasks,
            Directory directory,
            CalculateStatements calculateStatements,
            Program program,
            CalculateCorrections calculateCorrections,
            AuditTrail audit) {
        this.audit = audit;
        this.runs = runs;
        this.calculations = calculations;
        this.results = results;
        this.openCorrections = openCorrections;
        this.leftUnits = leftUnits;
        this.events = events;
        this.tasks = tasks;
        this.extraTasks = extraTasks;
        this.directory = directory;
        this.calculateStatements = calculateStatements;
        this.program = program;
        this.calculateCorrections = calculateCorrections;
    }

    /** Whether there may be more to do. */
    @Transactional
    public boolean calculatePart(AgencyId agency, RunId id) {
        Calculations.Part part = calculations.claim(id).orElse(null);
        if (part != null) {
            keep(agency, part);
            return true;
        }
        return calculations.claimRest(id).filter(rest -> hasMore(agency, rest)).isPresent();
    }

    private void keep(AgencyId agency, Calculations.Part part) {
        Run run = part.run();
        List<PersonId> people =
                part.changedAlone()
                        ? calculations.changed(part, AT_ONCE)
                        : directory.assigned(
                                calculateStatements.days(run), part.after(), part.until(), AT_ONCE);
        events.calculated(agency, run, results.keep(run, calculateStatements.of(run, people)));
        calculations.calculatedBy(run, program.version());
        if (people.size() < AT_ONCE || people.getLast().equals(part.until())) {
            calculations.done(part, people);
        } else {
            calculations.reached(part, people);
        }
    }

    private boolean hasMore(AgencyId agency, Calculations.Rest rest) {
        List<LateMonth> late = results.lateMonths(rest.run(), rest.corrected(), LATE_MONTHS);
        if (late.isEmpty()) {
            finish(agency, rest.run());
            return false;
        }
        correct(rest.run(), late);
        return true;
    }

    private void finish(AgencyId agency, Run run) {
        leftUnits.hold(run);
        Run finished = runs.finish(run);
        tasks.follow(finished);
        extraTasks.ask();
        events.changed(agency, finished);
        audit.record(Act.of("RUN_CALCULATED").on(run.id().value()).with("month", run.month()));
    }

    private void correct(Run run, List<LateMonth> late) {
        List<Correction> found = calculateCorrections.calculate(run, late);
        results.keepCorrections(run, found.stream().filter(Correction::settles).toList());
        openCorrections.keep(run, found.stream().filter(one -> !one.settles()).toList());
        calculations.corrected(run.id(), late.getLast().place());
    }
}
