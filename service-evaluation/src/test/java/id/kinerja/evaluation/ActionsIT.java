package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is offered to somebody is taken from him, and what isn't changes nothing. */
@ServiceTest
class ActionsIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PERIOD = "2026-05";

    private final AgencyId agency = AgencyId.next();
    private final Personnel personnel = new Personnel(agency);
    private final UnitId unit = personnel.unit("U1", null);
    private final PersonId bupati = personnel.person("Bupati Contoh", null);
    private final PersonId headId = personnel.person("Kepala", "190001012000011001");
    private final PersonId staffId = personnel.person("Staf", "190001012000011002");
    private final PersonId recorderId = personnel.person("Pengelola", "190001012000011004");
    private Api head = Api.at("");
    private Api staff = head;
    private Api recorder = head;

    @BeforeEach
    void rateTheUnit(@LocalServerPort int port) {
        Api api = Api.at("http://127.0.0.1:" + port + "/api/evaluation");
        head = api.as(TestIssuer.token(agency, headId, Role.PEGAWAI));
        staff = api.as(TestIssuer.token(agency, staffId, Role.PEGAWAI));
        recorder =
                api.as(TestIssuer.token(agency, recorderId, Role.PEGAWAI, Role.PENGELOLA_KINERJA));
        personnel.assign(headId, unit, JenisJabatan.JPT_PRATAMA, 14, bupati);
        personnel.assign(staffId, unit, JenisJabatan.FUNGSIONAL, 8, headId);
        personnel.assign(recorderId, unit, JenisJabatan.PELAKSANA, 6, headId);
        personnel.grant(recorderId, Role.PENGELOLA_KINERJA);
        Map<String, String> rating =
                Map.of(
                        "unitId",
                        unit.toString(),
                        "period",
                        PERIOD,
                        "rating",
                        "BAIK",
                        "basis",
                        "Nota 7/2026");
        await().atMost(SOON)
                .until(
                        () -> recorder.post("/v1/organisation-ratings", rating),
                        answer -> answer.status() == 201);
    }

    @Test
    void offersTheDeliveryToWhoeverWroteTheDraft() {
        String ofStaff = draft(head, staffId);
        String ofHead = draft(recorder, headId);

        assertThat(offered(recorder, ofStaff)).isEmpty();
        assertThat(delivered(recorder, staffId)).isZero();
        assertThat(delivered(staff, staffId)).isZero();
        assertThat(offered(head, ofHead)).isEmpty();
        assertThat(delivered(head, headId)).isZero();

        assertThat(offered(head, ofStaff)).containsExactly("DELIVER");
        assertThat(delivered(head, staffId)).isEqualTo(1);
        assertThat(offered(recorder, ofHead)).containsExactly("DELIVER");
        assertThat(delivered(recorder, headId)).isEqualTo(1);

        // from now on it never changes
        assertThat(offered(head, ofStaff)).isEmpty();
        assertThat(offered(staff, ofStaff)).isEmpty();
        assertThat(delivered(head, staffId)).isZero();
    }

    /** Until the people have arrived, nobody is there to rate. */
    private static String draft(Api who, PersonId person) {
        Map<String, String> judgement = judgement(person);
        return await().atMost(SOON)
                .until(
                        () ->
                                who.post(
                                                "/v1/rating-batches",
                                                Map.of(
                                                        "period",
                                                        PERIOD,
                                                        "ratings",
                                                        List.of(judgement)))
                                        .json(),
                        answer -> answer.path("drafted").size() == 1)
                .at("/drafted/0/id")
                .asString();
    }

    private static Map<String, String> judgement(PersonId person) {
        return Map.of(
                "personId", person.toString(),
                "hasilKerja", "SESUAI_EKSPEKTASI",
                "perilaku", "SESUAI_EKSPEKTASI",
                "note", "bukti dukung");
    }

    private static int delivered(Api who, PersonId person) {
        return who.post(
                        "/v1/rating-deliveries",
                        Map.of("period", PERIOD, "personIds", List.of(person.toString())))
                .json()
                .get("delivered")
                .size();
    }

    /** By itself, and the same in the list of those that he made; nothing of what he can't see. */
    private static List<String> offered(Api who, String id) {
        Api.Answer answer = who.get("/v1/ratings/" + id);
        if (answer.status() == 404) {
            return List.of();
        }
        List<String> alone = actions(answer.json());
        who.get("/v1/ratings?period=" + PERIOD)
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(id))
                .forEach(one -> assertThat(actions(one)).isEqualTo(alone));
        return alone;
    }

    private static List<String> actions(JsonNode thing) {
        return thing.get("actions").valueStream().map(JsonNode::asString).toList();
    }
}
