package id.kinerja.skp;

import static java.util.Objects.requireNonNullElse;
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

/** What is offered to somebody is taken from him, and what isn't is refused. */
@ServiceTest
class ActionsIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> ALL =
            List.of("AGREE", "CASCADE", "RETURN", "SUBMIT", "WRITE");

    private final AgencyId agency = AgencyId.next();
    private final Personnel personnel = new Personnel(agency);
    private final UnitId unit = personnel.unit("U1", null);
    private final PersonId bupati = personnel.person("Bupati Contoh", null);
    private final PersonId headId = personnel.person("Kepala", "190001012000011001");
    private final PersonId staffId = personnel.person("Staf", "190001012000011002");
    private final PersonId recorderId = personnel.person("Pengelola", "190001012000011004");
    private Api api = Api.at("");

    @BeforeEach
    void fillTheUnit(@LocalServerPort int port) {
        api = Api.at("http://127.0.0.1:" + port + "/api/skp");
        personnel.grant(recorderId, Role.PENGELOLA_KINERJA);
        personnel.assign(recorderId, unit, JenisJabatan.PELAKSANA, 6, headId);
        personnel.assign(staffId, unit, JenisJabatan.FUNGSIONAL, 8, headId);
        personnel.assign(headId, unit, JenisJabatan.JPT_PRATAMA, 14, bupati);
    }

    @Test
    void offersWhatCanBeDoneWithAPlanToThoseWhoCanDoIt() {
        Api head = as(headId, Role.PEGAWAI);
        Api staff = as(staffId, Role.PEGAWAI);
        Api recorder = as(recorderId, Role.PEGAWAI, Role.PENGELOLA_KINERJA);
        List<Api> everybody = List.of(head, staff, recorder);
        Map<String, Object> plan = Map.of("year", 2026, "content", content());
        String id =
                await().atMost(SOON)
                        .until(() -> head.post("/v1/skps", plan), made -> made.status() == 201)
                        .json()
                        .get("id")
                        .asString();

        takes(everybody, head, id, "WRITE");
        takes(everybody, head, id, "SUBMIT");
        await().atMost(SOON).until(() -> offered(recorder, id).contains("RETURN"));
        takes(everybody, recorder, id, "RETURN");
        takes(everybody, head, id, "SUBMIT");
        takes(everybody, recorder, id, "AGREE");
        takes(everybody, head, id, "CASCADE");

        // the plan of somebody whom he assesses: in the list of his team as by itself
        String handedDown = staff.get("/v1/skps/me").json().at("/items/0/id").asString();
        takes(everybody, staff, handedDown, "SUBMIT");
        assertThat(listed(head, "/v1/skps", handedDown)).containsExactly("AGREE", "RETURN");
        takes(everybody, head, handedDown, "AGREE");
        refusesWhatIsNotOffered(everybody, handedDown);
        assertThat(listed(head, "/v1/skps", handedDown)).isEmpty();
        assertThat(listed(staff, "/v1/skps/me", handedDown)).containsExactly("CASCADE");
    }

    private static void takes(List<Api> everybody, Api who, String id, String action) {
        refusesWhatIsNotOffered(everybody, id);
        assertThat(offered(who, id)).contains(action).isSorted();
        assertThat(isTaken(who, id, action)).as(action).isTrue();
    }

    private static void refusesWhatIsNotOffered(List<Api> everybody, String id) {
        for (Api who : everybody) {
            List<String> offered = offered(who, id);
            ALL.stream()
                    .filter(action -> !offered.contains(action))
                    .forEach(action -> assertThat(isTaken(who, id, action)).as(action).isFalse());
        }
    }

    private static boolean isTaken(Api who, String id, String action) {
        String path = "/v1/skps/" + id;
        String seen = requireNonNullElse(who.get(path).headers().get("etag"), "\"1\"");
        Api caller = who.with("If-Match", seen);
        Api.Answer answer =
                switch (action) {
                    case "WRITE" -> caller.put(path, content());
                    case "SUBMIT" -> caller.post(path + "/submission", "");
                    case "RETURN" -> caller.post(path + "/return", Map.of("reason", "Kurang"));
                    case "CASCADE" -> caller.post(path + "/cascade", "");
                    default -> who.post("/v1/skp-agreements", Map.of("ids", List.of(id)));
                };
        assertThat(answer.status()).as(answer.text()).isIn(200, 403, 404, 409);
        return answer.status() == 200
                && (!action.equals("AGREE") || answer.json().get("agreed").size() == 1);
    }

    /** Nothing where he may not even know of it. */
    private static List<String> offered(Api who, String id) {
        Api.Answer answer = who.get("/v1/skps/" + id);
        return answer.status() == 404 ? List.of() : actions(answer.json());
    }

    private static List<String> listed(Api who, String list, String id) {
        return who.get(list)
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(id))
                .map(ActionsIT::actions)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> actions(JsonNode thing) {
        return thing.get("actions").valueStream().map(JsonNode::asString).toList();
    }

    private static Map<String, Object> content() {
        Map<String, Object> quantity =
                Map.of(
                        "aspect", "KUANTITAS",
                        "text", "Jumlah layanan",
                        "target", "1200",
                        "unit", "layanan");
        Map<String, Object> result =
                Map.of(
                        "kind", "UTAMA",
                        "text", "Layanan selesai tepat waktu",
                        "perspektif", "ANGGARAN",
                        "indicators", List.of(quantity));
        return Map.of("approach", "KUANTITATIF", "results", List.of(result));
    }

    private Api as(PersonId person, Role... roles) {
        return api.as(TestIssuer.token(agency, person, roles));
    }
}
