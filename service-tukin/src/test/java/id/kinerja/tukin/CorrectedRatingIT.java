package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A rating that is corrected after the month that it paid was approved. */
@ServiceTest
class CorrectedRatingIT {

    private final int port;

    CorrectedRatingIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void isSettledByTheNextRunAndLeavesTheApprovedMonthAsItIs() {
        PayDesk desk = new PayDesk(port);
        PersonId person = desk.told().employee(8);
        UUID rating = UUID.randomUUID();
        desk.told().rated(person, rating, "2026-05", "BUTUH_PERBAIKAN", 2);
        PayDesk.awaitRows("rating_fact", person, 1);
        String may = desk.pay("2026-05");
        long before = desk.granted(person);

        desk.told().settled(person, rating, "2026-05", "BAIK", 3);

        String june = desk.open("2026-06");
        await().atMost(PayDesk.SOON)
                .untilAsserted(() -> assertThat(desk.corrections(june)).hasSize(1));
        JsonNode difference = desk.corrections(june).get(0);
        assertThat(difference.get("kind").asString()).isEqualTo("KEKURANGAN");
        assertThat(difference.get("month").asString()).isEqualTo("2026-05");
        assertThat(difference.at("/evidence/0/kind").asString()).isEqualTo("RATING");
        assertThat(difference.at("/evidence/0/reference").asString()).isEqualTo(rating.toString());
        assertThat(desk.run(may).get("granted").asLong()).isEqualTo(before);

        desk.calculated(june);
        desk.check(june);
        desk.approve(june);
        assertThat(desk.granted(person))
                .isEqualTo(before + difference.get("delta").asLong())
                .isGreaterThan(before);
        assertThat(desk.maker().get("/v1/runs/" + may + "/reproduction").json().get("different"))
                .isEmpty();
    }
}
