package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.ServiceTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * A written reprimand of April, which takes 30 % of two months, ends otherwise than was known.
 * Kelas 8 is 4,595,150.
 */
@ServiceTest
class LateDisciplineIT {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 4, 20);
    private static final LocalDate END_OF_APRIL = LocalDate.of(2026, 4, 30);
    private static final long WHOLE = 4_595_150;
    private static final long CUT = 1_378_545;

    private final PayDesk desk;
    private final Told told;
    private final UUID decision = UUID.randomUUID();
    private PersonId person = PersonId.next();

    LateDisciplineIT(@LocalServerPort int port) {
        desk = new PayDesk(port);
        told = desk.told();
    }

    @BeforeEach
    void payMayAfterADecisionThatEndedInApril() {
        person = told.employee(8);
        told.rated(person, "BAIK");
        told.punished(person, decision, "TEGURAN_TERTULIS", RECEIVED, END_OF_APRIL, 1);
        PayDesk.awaitRows("rating_fact", person, 1);
        PayDesk.awaitRows("discipline_fact", person, 1);
        desk.pay("2026-05");
    }

    @Test
    void takesNothingOfAMonthAfterItsEnd() {
        assertThat(desk.granted(person)).isEqualTo(WHOLE);
    }

    @Test
    void makesADifferenceWhereTheEndOfAnApprovedMonthChanges() {
        told.punished(person, decision, "TEGURAN_TERTULIS", RECEIVED, null, 2);
        settle(desk.open("2026-06"), -CUT);
        assertThat(desk.granted(person)).isEqualTo(WHOLE - CUT);

        told.punished(person, decision, "TEGURAN_TERTULIS", RECEIVED, END_OF_APRIL, 3);
        settle(desk.open("2026-07"), CUT);
        assertThat(desk.granted(person)).isEqualTo(WHOLE);
    }

    @Test
    void isAnotherCutToThoseWhoPayIt() {
        told.punished(person, decision, "TEGURAN_TERTULIS", RECEIVED, null, 2);
        String june = desk.open("2026-06");
        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);

        JsonNode evidence = desk.corrections(june).at("/0/evidence");
        assertThat(evidence.findValuesAsString("kind")).containsExactly("POTONGAN_LAIN");
        assertThat(evidence.findValuesAsString("reference")).containsExactly(decision.toString());
    }

    private void settle(String run, long delta) {
        await().atMost(PayDesk.SOON)
                .untilAsserted(
                        () ->
                                assertThat(desk.corrections(run).findValuesAsString("delta"))
                                        .containsExactly(Long.toString(delta)));
        desk.calculated(run);
        desk.check(run);
        assertThat(desk.approve(run).status()).isEqualTo(200);
    }
}
