package id.kinerja.tukin.run.app;

import id.kinerja.tukin.run.Correction;
import id.kinerja.tukin.run.LateMonth;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunResults;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a run would settle of earlier months if it were calculated now. */
@Component
class ForeseeCorrections {

    /** How many months are looked at beyond those that were asked for. */
    private static final int PART = 500;

    private final RunResults results;
    private final CalculateCorrections calculateCorrections;

    ForeseeCorrections(RunResults results, CalculateCorrections calculateCorrections) {
        this.results = results;
        this.calculateCorrections = calculateCorrections;
    }

    /**
     * In the order of people and months. Whether a month waits on for an answer is known once it is
     * calculated, so that months are looked at until there are as many as asked for, or no more.
     */
    List<RunResults.KeptCorrection> of(
            Run run, RunResults.@Nullable PersonsMonth after, int limit) {
        List<RunResults.KeptCorrection> found = new ArrayList<>();
        int part = limit;
        List<LateMonth> late = results.lateMonths(run, after, part);
        while (!late.isEmpty()) {
            calculateCorrections.calculate(run, late).stream()
                    .filter(Correction::settles)
                    .map(ForeseeCorrections::kept)
                    .forEach(found::add);
            if (found.size() >= limit || late.size() < part) {
                break;
            }
            part = PART;
            late = results.lateMonths(run, late.getLast().place(), part);
        }
        return found.stream().limit(limit).toList();
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
}
