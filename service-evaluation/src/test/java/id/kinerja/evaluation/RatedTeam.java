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
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A unit with its head, who rates one of staff, a superior of the head, and two officers who write
 * down what others decide; for tests.
 */
final class RatedTeam {

    static final Duration SOON = Duration.ofSeconds(30);

    private final AgencyId agency = AgencyId.next();
    private final Personnel personnel = new Personnel(agency);
    private final UnitId unit = personnel.unit("U1", null);
    private final UnitId office = personnel.unit("U0", null);
    private final Api api;

    final PersonId bupati = personnel.person("Bupati Contoh", null);
    final PersonId superior = personnel.person("Sekretaris", "190001012000011000");
    final PersonId head = personnel.person("Kepala", "190001012000011001");
    final PersonId staff = personnel.person("Staf", "190001012000011002");
    final PersonId recorder = personnel.person("Pengelola", "190001012000011004");
    final PersonId second = personnel.person("Pengelola lain", "190001012000011005");

    RatedTeam(int port) {
        api = Api.at("http://127.0.0.1:" + port + "/api/evaluation");
        personnel.assign(superior, office, JenisJabatan.JPT_MADYA, 16, bupati);
        personnel.assign(head, unit, JenisJabatan.JPT_PRATAMA, 14, superior);
        personnel.assign(staff, unit, JenisJabatan.FUNGSIONAL, 8, head);
        for (PersonId officer : List.of(recorder, second)) {
            personnel.grant(officer, Role.PENGELOLA_KINERJA);
            personnel.grant(officer, Role.ADMIN_KEPEGAWAIAN);
        }
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                recorder()
                                                        .get("/v1/rating-summaries/2026-05/missing")
                                                        .json()
                                                        .path("items")
                                                        .size())
                                        .isEqualTo(3));
    }

    Api recorder() {
        return as(recorder, Role.PENGELOLA_KINERJA, Role.ADMIN_KEPEGAWAIAN);
    }

    Api second() {
        return as(second, Role.PENGELOLA_KINERJA, Role.ADMIN_KEPEGAWAIAN);
    }

    Api as(PersonId person) {
        return as(person, Role.PEGAWAI);
    }

    private Api as(PersonId person, Role... roles) {
        return api.as(TestIssuer.token(agency, person, roles));
    }

    /** From the beginning of 2026. */
    void rates(List<String> spans) {
        Map<String, Object> proposal =
                Map.of(
                        "effectiveFrom",
                        "2026-01-01",
                        "legalBasis",
                        "Peraturan instansi",
                        "document",
                        Map.of("rated", spans));
        String path = "/v1/settings/rating-periodicity";
        Api.Answer proposed =
                await().atMost(SOON)
                        .until(() -> recorder().post(path, proposal), made -> made.status() == 201);
        String id = proposed.json().get("id").asString();
        await().atMost(SOON)
                .until(
                        () ->
                                second().with("If-Match", "\"1\"")
                                        .post(path + "/" + id + "/approval", "")
                                        .status(),
                        status -> status == 204);
    }

    /** Until the copy is known to be whole for the first time, it is 503. */
    Api.Answer rateUnit(String period, String rating) {
        Map<String, String> body =
                Map.of(
                        "unitId",
                        unit.toString(),
                        "period",
                        period,
                        "rating",
                        rating,
                        "basis",
                        "Nota 7/2026");
        return await().atMost(SOON)
                .until(
                        () -> recorder().post("/v1/organisation-ratings", body),
                        answer -> answer.status() != 503);
    }

    JsonNode rateStaff(String period, String hasilKerja) {
        return as(head).post(
                        "/v1/rating-batches",
                        Map.of(
                                "period",
                                period,
                                "ratings",
                                List.of(
                                        Map.of(
                                                "personId",
                                                staff.toString(),
                                                "hasilKerja",
                                                hasilKerja,
                                                "perilaku",
                                                "SESUAI_EKSPEKTASI",
                                                "note",
                                                "bukti dukung"))))
                .json();
    }

    JsonNode deliver(String period) {
        return as(head).post(
                        "/v1/rating-deliveries",
                        Map.of("period", period, "personIds", List.of(staff.toString())))
                .json()
                .get("delivered");
    }

    /** The open tasks of a kind: whose, in which unit, until when. */
    List<String> tasks(String kind) {
        return texts(
                "select concat_ws(' ', assignee_id, role, 'due ' || due) from platform.task"
                        + " where open and agency_id = '"
                        + agency
                        + "' and kind = '"
                        + kind
                        + "' order by 1");
    }

    static List<String> texts(String sql) {
        List<String> found = new ArrayList<>();
        try (Connection connection = TestPostgres.superuser("evaluation");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
        return found;
    }
}
