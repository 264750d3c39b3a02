package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final AgencyId large = AgencyId.next();
    private final AgencyId small = AgencyId.next();
    private final Map<AgencyId, Integer> waiting = new HashMap<>(Map.of(large, 3, small, 1));
    private final List<AgencyId> turns = new ArrayList<>();

    @Test
    void givesEachAgencyItsTurnBeforeTheNextPartOfALargeOne() {
        new Rounds(() -> List.of(large, small), this::part).go();

        assertThat(turns).containsExactly(large, small, large, small, large, small, large, small);
        assertThat(waiting).containsEntry(large, 0).containsEntry(small, 0);
    }

    @Test
    void takesWhatComesInWhileALargeOneIsWorkedFor() {
        new Rounds(
                        () -> List.of(large, small),
                        agency -> {
                            if (turns.size() == 4) {
                                waiting.put(small, 1);
                            }
                            return part(agency);
                        })
                .go();

        assertThat(waiting).containsEntry(small, 0);
    }

    @Test
    void goesOnWithTheOthersWhenThePartOfOneFails() {
        new Rounds(
                        () -> List.of(large, small),
                        agency -> {
                            if (agency.equals(large)) {
                                turns.add(agency);
                                throw new IllegalStateException("not now");
                            }
                            return part(agency);
                        })
                .go();

        assertThat(turns).containsExactly(large, small, small);
    }

    private int part(AgencyId agency) {
        assertThat(AgencyScope.require()).isEqualTo(agency);
        turns.add(agency);
        int left = waiting.getOrDefault(agency, 0);
        waiting.put(agency, Math.max(0, left - 1));
        return Math.min(left, 1);
    }
}
