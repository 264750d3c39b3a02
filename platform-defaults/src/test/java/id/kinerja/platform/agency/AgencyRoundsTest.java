package id.kinerja.platform.agency;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.AgencyId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgencyRoundsTest {

    private final AgencyId first = AgencyId.next();
    private final AgencyId second = AgencyId.next();
    private final AgencyRounds rounds = new AgencyRounds(() -> List.of(first, second));

    @Test
    void goesOnWithTheAgencyBehindOneThatFails() {
        List<AgencyId> done = new ArrayList<>();

        rounds.each(
                agency -> {
                    if (agency.equals(first)) {
                        throw new IllegalStateException("away");
                    }
                    done.add(AgencyScope.require());
                });

        assertThat(done).containsExactly(second);
    }

    @Test
    void takesEachOneOnceHoweverMuchIsLeft() {
        List<AgencyId> done = new ArrayList<>();

        rounds.each(done::add);

        assertThat(done).containsExactly(first, second);
    }
}
