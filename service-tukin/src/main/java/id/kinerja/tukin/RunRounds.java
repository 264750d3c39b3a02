package id.kinerja.tukin;

import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.Runs;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Goes round the runs that wait, a part of each at a time, so that a small one waits for no big
 * one.
 */
final class RunRounds {

    private final Supplier<List<Runs.Calculating>> waiting;
    private final Predicate<Runs.Calculating> part;

    /**
     * @param waiting asked anew each round, so that a run that begins meanwhile gets its turn
     * @param part calculates one part; false where there is nothing more to do just now
     */
    RunRounds(Supplier<List<Runs.Calculating>> waiting, Predicate<Runs.Calculating> part) {
        this.waiting = waiting;
        this.part = part;
    }

    /** Until none has anything more to do; a run that had nothing once is not asked again. */
    void goRound() {
        Set<RunId> over = new HashSet<>();
        List<Runs.Calculating> round = waiting.get();
        while (!round.isEmpty()) {
            for (Runs.Calculating one : round) {
                if (!part.test(one)) {
                    over.add(one.run());
                }
            }
            round = waiting.get().stream().filter(one -> !over.contains(one.run())).toList();
        }
    }
}
