package id.kinerja.tukin.whatif.app;

import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.Runs;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The runs whose months are compared, each of which must have been calculated. */
@Component
class ComparedRuns {

    private final Runs runs;

    ComparedRuns(Runs runs) {
        this.runs = runs;
    }

    List<Run> find(List<RunId> ids) {
        List<Run> found = new ArrayList<>(ids.size());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Run run = runs.find(ids.get(i)).orElse(null);
            if (run == null) {
                findings.add(Finding.of("runs[" + i + "]", "run-unknown"));
            } else if (run.extra() != null) {
                findings.add(Finding.of("runs[" + i + "]", "run-of-no-month", run.kind()));
            } else if (!run.state().isCalculated()) {
                findings.add(Finding.of("runs[" + i + "]", "run-not-calculated", run.month()));
            } else {
                found.add(run);
            }
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid("simulation-invalid", findings);
        }
        return found;
    }

    static Act looked(Run run) {
        return Act.looked("RUN_COMPARED").on(run.id().value()).with("month", run.month());
    }
}
