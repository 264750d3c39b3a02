package id.kinerja.platform.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final String LARGE = "large";
    private static final String SMALL = "small";
    private static final String LATE = "late";

    /** How many parts are left of each who waits. */
    private final Map<String, Integer> left = new LinkedHashMap<>();

    private final List<String> turns = new ArrayList<>();

    @Test
    void giveEachItsTurnBeforeTheNextPartOfALargeOne() {
        left.putAll(Map.of(LARGE, 3));
        left.put(SMALL, 1);

        new Rounds<>(this::waiting, this::part).go();

        assertThat(turns).startsWith(LARGE, SMALL, LARGE).containsOnly(LARGE, SMALL);
        assertThat(left).containsEntry(LARGE, 0).containsEntry(SMALL, 0);
    }

    @Test
    void takeWhatComesWhileALargeOneIsWorkedFor() {
        left.put(LARGE, 3);

        new Rounds<>(
                        this::waiting,
                        one -> {
                            left.putIfAbsent(LATE, 1);
                            return part(one);
                        })
                .go();

        assertThat(turns).startsWith(LARGE, LARGE, LATE);
        assertThat(left).containsEntry(LATE, 0);
    }

    @Test
    void goOnWithTheOthersWhenThePartOfOneFails() {
        left.put(LARGE, 2);
        left.put(SMALL, 2);

        new Rounds<>(
                        this::waiting,
                        one -> {
                            if (one.equals(LARGE)) {
                                turns.add(one);
                                throw new IllegalStateException("not now");
                            }
                            return part(one);
                        })
                .go();

        assertThat(turns).containsExactly(LARGE, SMALL, SMALL, SMALL);
        assertThat(left).containsEntry(LARGE, 2).containsEntry(SMALL, 0);
    }

    private List<String> waiting() {
        return List.copyOf(left.keySet());
    }

    private boolean part(String one) {
        turns.add(one);
        int parts = left.getOrDefault(one, 0);
        left.put(one, Math.max(0, parts - 1));
        return parts > 0;
    }
}
