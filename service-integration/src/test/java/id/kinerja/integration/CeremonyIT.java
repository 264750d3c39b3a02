package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Apel and upacara, and who stayed away from them. */
@ServiceTest
class CeremonyIT {

    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000012002";
    private static final String THREE = "190001012000012003";
    private static final String PATH = "/v1/ceremonies";

    private final int port;

    CeremonyIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void countsWhoStayedAwayUntilTheRollSaysOtherwise() {
        TestAgency agency = agency("ceremony-roll");
        agency.admin()
                .post(
                        "/v1/surat-tugas",
                        Map.of(
                                "number", "ST-1/2026",
                                "letterDate", "2026-05-18",
                                "place", "Bandung",
                                "kind", "LUAR_KOTA",
                                "from", "2026-05-20",
                                "to", "2026-05-20",
                                "people", List.of(agency.person(TWO))));
        Api.Answer recorded = agency.admin().post(PATH, ceremony(null, "2026-05-20"));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        String path = PATH + "/" + recorded.json().get("id").asString();

        Api.Answer roll = roll(agency.admin(), path, 1, agency.person(ONE), agency.person(TWO));

        assertThat(roll.json().get("findings")).as(roll.text()).isEmpty();
        agency.eventually(missed(agency, ONE), "1");
        // Sent out of town that day.
        agency.eventually(missed(agency, TWO), "0");
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(Told.on(Topics.ATTENDANCE_DAY, agency.id()))
                                        .anySatisfy(
                                                day ->
                                                        assertThat(
                                                                        day.path("missedCeremonies")
                                                                                .asInt(0))
                                                                .isOne()));
        assertThat(roll(agency.admin(), path, 1, agency.person(THREE)).status()).isEqualTo(412);
        roll(agency.admin(), path, 2, agency.person(THREE));
        agency.eventually(missed(agency, ONE), "0");
        agency.eventually(missed(agency, THREE), "1");

        agency.admin().with("If-Match", "\"3\"").post(path + "/cancellation", "");

        agency.eventually(missed(agency, THREE), "0");
        assertThat(code(roll(agency.admin(), path, 4, agency.person(ONE))))
                .isEqualTo("ceremony-cancelled");
    }

    @Test
    void takesOnTheRollWhoWasInvitedAndKeepsToTheOffice() {
        TestAgency agency = agency("ceremony-office");
        agency.addUnit("U2", null);
        Api ofTwo = agency.officer(agency.person(THREE), "U2");
        String path =
                PATH
                        + "/"
                        + agency.admin()
                                .post(PATH, ceremony(agency.unit("U2"), "2026-05-20"))
                                .json()
                                .get("id")
                                .asString();

        assertThat(
                        roll(agency.admin(), path, 1, agency.person(ONE), agency.adminId())
                                .json()
                                .get("findings")
                                .valueStream()
                                .map(
                                        one ->
                                                one.get("row").asInt()
                                                        + " "
                                                        + one.get("code").asString()))
                .containsExactly("1 not-invited", "2 not-ones-own-record");
        assertThat(code(ofTwo.post(PATH, ceremony(null, "2026-05-20"))))
                .isEqualTo("outside-ones-office");
        assertThat(ofTwo.get(path).status()).isEqualTo(200);
        String ofAll =
                agency.admin().post(PATH, ceremony(null, "2026-06-05")).json().get("id").asString();
        assertThat(code(ofTwo.get(PATH + "/" + ofAll))).isEqualTo("ceremony-unknown");
        assertThat(code(roll(agency.admin(), PATH + "/" + ofAll, 1, agency.person(ONE))))
                .isEqualTo("ceremony-to-come");
        assertThat(ofTwo.get(PATH).json().get("items")).hasSize(1);
        assertThat(agency.admin().get(PATH).json().get("items")).hasSize(2);
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", ONE, TWO, THREE);
        return agency;
    }

    private static Map<String, Object> ceremony(@Nullable String unit, String date) {
        Map<String, Object> ceremony = new LinkedHashMap<>();
        ceremony.put("kind", "UPACARA");
        ceremony.put("name", "Hari Kebangkitan Nasional");
        ceremony.put("date", date);
        ceremony.put("unitId", unit);
        return ceremony;
    }

    private static Api.Answer roll(Api who, String path, int seen, String... absent) {
        return who.with("If-Match", "\"" + seen + "\"")
                .put(path + "/roll", Map.of("absent", List.of(absent)));
    }

    private static String missed(TestAgency agency, String nip) {
        return "select missed_ceremonies from attendance_day where date = '2026-05-20' and person_id = '"
                + agency.person(nip)
                + "'";
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
