package id.kinerja.tukin.run.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.run.Correction;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.Runs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A run with all that an approver looks at before he signs. */
@Service
public class ReadRun {

    private final Runs runs;
    private final RunResults results;
    private final AgencyRoles office;
    private final CalculateCorrections calculateCorrections;

    ReadRun(
            Runs runs,
            RunResults results,
            AgencyRoles office,
            CalculateCorrections calculateCorrections) {
        this.runs = runs;
        this.results = results;
        this.office = office;
        this.calculateCorrections = calculateCorrections;
    }

    /**
     * @param factsSince how many facts came for the month since it was calculated; until the
     *     approval a new calculation takes them in, afterwards they are corrections
     */
    public record Overview(Run run, int factsSince, List<RunResults.UnitTotal> units) {}

    @Transactional(readOnly = true)
    public Overview overview(Actor actor, RunId id) {
        Run run = find(actor, id);
        return new Overview(run, results.factsSince(run), results.totalsByUnit(run));
    }

    @Transactional(readOnly = true)
    public List<RunResults.Kept> statements(
            Actor actor, RunId id, @Nullable PersonId after, int limit) {
        return results.statements(find(actor, id), after, limit);
    }

    /** As calculated; of an open run, as they would be calculated now. */
    @Transactional(readOnly = true)
    public List<RunResults.KeptCorrection> corrections(
            Actor actor, RunId id, RunResults.@Nullable PersonsMonth after, int limit) {
        Run run = find(actor, id);
        if (run.state() != Run.State.OPEN) {
            return results.corrections(run, after, limit);
        }
        return calculateCorrections.calculate(results.lateMonths(after, limit)).stream()
                .filter(Correction::settles)
                .map(ReadRun::kept)
                .toList();
    }

    private static RunResults.KeptCorrection kept(Correction correction) {
        return new RunResults.KeptCorrection(
                correction.late().person(),
                correction.late().month(),
                correction.late().granted(),
                correction.statement().net(),
                correction.kind(),
                correction.kelas(),
                correction.late().evidence());
    }

    private Run find(Actor actor, RunId id) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        return runs.find(id).orElseThrow(() -> Refused.notFound("run-unknown"));
    }
}
