package id.kinerja.tukin.run.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunVersions;
import id.kinerja.tukin.run.Runs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds one calculation of a run against another: who gets more or less, and by which lines. */
@Service
public class CompareVersions {

    private final Runs runs;
    private final RunVersions versions;
    private final AgencyRoles office;
    private final AuditTrail audit;

    CompareVersions(Runs runs, RunVersions versions, AgencyRoles office, AuditTrail audit) {
        this.runs = runs;
        this.versions = versions;
        this.office = office;
        this.audit = audit;
    }

    /** Whom both don't say the same of, in the order of people. */
    @Transactional
    public List<RunVersions.Compared> people(
            Actor actor, RunId id, RunVersions.Pair pair, @Nullable PersonId after, int limit) {
        Run run = run(actor, id, pair);
        List<RunVersions.Compared> found = versions.differences(run, pair, after, limit);
        audit.recordAll(
                found.stream()
                        .map(RunVersions.Compared::person)
                        .filter(person -> !actor.is(person))
                        .map(
                                person ->
                                        Act.looked("STATEMENT_SEEN")
                                                .about(person)
                                                .on(id.value())
                                                .with("month", run.month()))
                        .toList());
        return found;
    }

    /** Sums of all people, in the order of units. */
    @Transactional(readOnly = true)
    public List<RunVersions.ComparedUnit> units(
            Actor actor, RunId id, RunVersions.Pair pair, @Nullable UnitId after, int limit) {
        return versions.units(run(actor, id, pair), pair, after, limit);
    }

    private Run run(Actor actor, RunId id, RunVersions.Pair pair) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        Run run = runs.find(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        List<Finding> findings = new ArrayList<>();
        look(run, "from", pair.from(), findings);
        look(run, "to", pair.to(), findings);
        if (pair.from() == pair.to()) {
            findings.add(Finding.of("to", "version-the-same"));
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid("versions-invalid", findings);
        }
        return run;
    }

    /** What is being calculated, or was given up last, isn't whole. */
    private static void look(Run run, String field, int version, List<Finding> findings) {
        int last = run.state().isCalculated() ? run.version() : run.version() - 1;
        if (version < 1 || version > last) {
            findings.add(Finding.of(field, "version-unknown", last));
        }
    }
}
