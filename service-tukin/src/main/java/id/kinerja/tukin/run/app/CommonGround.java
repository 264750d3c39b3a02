package id.kinerja.tukin.run.app;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Sha256;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.Ground;
import id.kinerja.tukin.run.Program;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.statement.app.SettledByAgency;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a month's statements go by that isn't a fact of one person: where any of it is another, the
 * next version is calculated for everybody.
 */
@Component
class CommonGround {

    private final Directory directory;
    private final SettledByAgency settled;
    private final Program program;

    CommonGround(Directory directory, SettledByAgency settled, Program program) {
        this.directory = directory;
        this.settled = settled;
        this.program = program;
    }

    Ground of(Run run, PolicyId policy, DateRange attendance) {
        SettledByAgency.Settled month = settled.of(run.month());
        String ground =
                List.of(
                                policy.value(),
                                attendance.from(),
                                attendance.lastDay(),
                                String.valueOf(run.attendedUntil()),
                                month.attendance().from(),
                                month.attendance().lastDay(),
                                month.rated(),
                                month.logged(),
                                new TreeSet<>(directory.holidays(DateRange.of(run.month()))),
                                codes())
                        .stream()
                        .map(Object::toString)
                        .collect(Collectors.joining("\n"));
        return new Ground(Sha256.hex(ground.getBytes(StandardCharsets.UTF_8)), program.version());
    }

    /** By which policies know units. */
    private Map<String, List<String>> codes() {
        Map<String, List<String>> codes = new TreeMap<>();
        Map<UnitId, List<String>> upwards = directory.codesUpwards(directory.units());
        upwards.forEach((unit, own) -> codes.put(unit.toString(), own));
        return codes;
    }
}
