package id.kinerja.tukin.run.app;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.run.Calculations;
import id.kinerja.tukin.run.LateMonth;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunEvents;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunStatement;
import id.kinerja.tukin.run.Runs;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calculates the next part of a run. Each part is kept with how far it came, so that a run that was
 * killed goes on where it was, and replicas share runs without a word.
 */
@Service
public class CalculateRun {

    private static final int PART = 500;

    private final Runs runs;
    private final Calculations calculations;
    private final RunResults results;
    private final RunEvents events;
    private final RunTasks tasks;
    private final Directory directory;
    private final CalculateStatements calculateStatements;
    private final CalculateCorrections calculateCorrections;
    private final AuditTrail audit;

    CalculateRun(
            Runs runs,
            Calculations calculations,
            RunResults results,
            RunEvents events,
            RunTasks tasks,
            Directory directory,
            CalculateStatements calculateStatements,
            CalculateCorrections calculateCorrections,
            AuditTrail audit) {
        this.audit = audit;
        this.runs = runs;
        this.calculations = calculations;
        this.results = results;
        this.events = events;
        this.tasks = tasks;
        this.directory = directory;
        this.calculateStatements = calculateStatements;
        this.calculateCorrections = calculateCorrections;
    }

    /** Whether there may be more to do. */
    @Transactional
    public boolean calculatePart(AgencyId agency, RunId id) {
        Calculations.Claim claim = calculations.claim(id).orElse(null);
        if (claim == null) {
            return false;
        }
        Run run = claim.run();
        List<PersonId> people =
                directory.assigned(calculateStatements.days(run), claim.reached(), PART);
        if (!people.isEmpty()) {
            keep(agency, run, people);
            return true;
        }
        List<LateMonth> late = results.lateMonths(run, claim.corrected(), PART);
        if (!late.isEmpty()) {
            correct(run, late);
            return true;
        }
        finish(agency, run);
        return false;
    }

    private void keep(AgencyId agency, Run run, List<PersonId> people) {
        List<RunStatement> statements = calculateStatements.of(run, people);
        events.calculated(agency, run, results.keep(run, statements));
        calculations.reached(run.id(), people.getLast(), people.size());
    }

    private void finish(AgencyId agency, Run run) {
        Run finished = runs.finish(run);
        tasks.follow(finished);
        events.changed(agency, finished);
        audit.record(Act.of("RUN_CALCULATED").on(run.id().value()).with("month", run.month()));
    }

    private void correct(Run run, List<LateMonth> late) {
        results.keepCorrections(
                run,
                calculateCorrections.calculate(late).stream()
                        .filter(correction -> correction.settles())
                        .toList());
        calculations.corrected(run.id(), late.getLast().place());
    }
}
