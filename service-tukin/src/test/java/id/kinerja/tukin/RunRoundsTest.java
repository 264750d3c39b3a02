package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.AgencyId;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.Runs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunRoundsTest {

    private final Runs.Calculating big = new Runs.Calculating(AgencyId.next(), RunId.next());
    private final Runs.Calculating small = new Runs.Calculating(AgencyId.next(), RunId.next());
    private final Runs.Calculating late = new Runs.Calculating(AgencyId.next(), RunId.next());

    /** How many parts are left of each run that waits. */
    private final Map<Runs.Calculating, Integer> left = new LinkedHashMap<>();

    private final List<Runs.Calculating> calculated = new ArrayList<>();

    @Test
    void calculatesAPartOfEachRunInTurn() {
        left.put(big, 4);
        left.put(small, 2);

        goRound();

        assertThat(calculated).containsExactly(big, small, big, small, big, big);
    }

    @Test
    void takesUpARunThatBeginsMeanwhile() {
        left.put(big, 3);

        new RunRounds(
                        this::waiting,
                        run -> {
                            if (calculated.isEmpty()) {
                                left.put(late, 1);
                            }
                            return part(run);
                        })
                .goRound();

        assertThat(calculated).containsExactly(big, big, late, big);
    }

    @Test
    void leavesARunThatCannotBeCalculatedJustNowForLater() {
        left.put(small, 1);
        left.put(big, 2);

        new RunRounds(this::waiting, run -> !run.equals(small) && part(run)).goRound();

        assertThat(calculated).containsExactly(big, big);
        assertThat(left).containsOnlyKeys(small);
    }

    private void goRound() {
        new RunRounds(this::waiting, this::part).goRound();
    }

    private List<Runs.Calculating> waiting() {
        return List.copyOf(left.keySet());
    }

    private boolean part(Runs.Calculating run) {
        calculated.add(run);
        Integer more = left.computeIfPresent(run, (one, parts) -> parts == 1 ? null : parts - 1);
        return more != null;
    }
}
