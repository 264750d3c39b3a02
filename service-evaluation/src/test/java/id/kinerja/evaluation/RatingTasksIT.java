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
import id.kinerja.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is asked to rate whom, and until when. */
@ServiceTest
class RatingTasksIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final AgencyId agency = AgencyId.next();
    private final Personnel personnel = new Personnel(agency);
    private final UnitId unit = personnel.unit("U1", null);
    private final PersonId bupati = personnel.person("Bupati Contoh", null);
    private final PersonId head = personnel.person("Kepala", "190001012000011001");
    private final PersonId staff = personnel.person("Staf", "190001012000011002");
    private final PersonId other = personnel.person("Staf lain", "190001012000011003");
    private final PersonId recorder = personnel.person("Pengelola", "190001012000011004");
    private Api api = Api.at("");

    @BeforeEach
    void fillTheUnit(@LocalServerPort int port) {
        api = Api.at("http://127.0.0.1:" + port + "/api/evaluation");
        personnel.assign(head, unit, JenisJabatan.JPT_PRATAMA, 14, bupati);
        personnel.assign(staff, unit, JenisJabatan.FUNGSIONAL, 8, head);
        personnel.assign(other, unit, JenisJabatan.FUNGSIONAL, 7, head);
        personnel.grant(recorder, Role.PENGELOLA_KINERJA);
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

    @Test
    void asksEverySuperiorOnceTheUnitIsRatedAndUntilAllHaveADraft() {
        assertThat(open()).isEmpty();

        rateUnit();
        // The head's own assessor has no account: the office writes down what he decided.
        assertThat(open())
                .containsExactly(
                        "RATING_TO_GIVE PENGELOLA_KINERJA in " + unit + " due 2026-06-07",
                        "RATING_TO_GIVE " + head + " due 2026-06-07");

        rate(as(head), staff, "SESUAI_EKSPEKTASI");
        assertThat(open())
                .contains(
                        "RATING_TO_GIVE " + head + " due 2026-06-07",
                        "RATING_TO_DELIVER " + head + " due 2026-06-10");
        rate(as(head), other, "SESUAI_EKSPEKTASI");
        rate(recorder(), head, null);
        assertThat(open())
                .containsExactly(
                        "RATING_TO_DELIVER " + head + " due 2026-06-10",
                        "RATING_TO_DELIVER " + recorder + " due 2026-06-10");

        deliver(as(head), staff);
        assertThat(open()).contains("RATING_TO_DELIVER " + head + " due 2026-06-10");
        deliver(as(head), other);
        deliver(recorder(), head);
        assertThat(open()).isEmpty();
    }

    private void rateUnit() {
        Map<String, String> rating =
                Map.of(
                        "unitId",
                        unit.toString(),
                        "period",
                        "2026-05",
                        "rating",
                        "BAIK",
                        "basis",
                        "Nota 7/2026");
        // Until the copy is known to be whole for the first time, it is 503.
        var answer =
                await().atMost(SOON)
                        .until(
                                () -> recorder().post("/v1/organisation-ratings", rating),
                                given -> given.status() != 503);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static void rate(Api who, PersonId person, @Nullable String result) {
        Map<String, Object> rating = new HashMap<>();
        rating.put("personId", person.toString());
        if (result != null) {
            rating.put("hasilKerja", result);
        }
        rating.put("perilaku", "SESUAI_EKSPEKTASI");
        rating.put("note", "bukti dukung");
        var answer =
                who.post(
                        "/v1/rating-batches",
                        Map.of("period", "2026-05", "ratings", List.of(rating)));
        assertThat(answer.json().get("drafted").size()).as(answer.text()).isEqualTo(1);
    }

    private static void deliver(Api who, PersonId person) {
        var answer =
                who.post(
                        "/v1/rating-deliveries",
                        Map.of("period", "2026-05", "personIds", List.of(person.toString())));
        assertThat(answer.json().get("delivered").size()).as(answer.text()).isEqualTo(1);
    }

    private List<String> open() {
        String sql =
                "select concat_ws(' ', kind, assignee_id, role, 'in ' || unit_id, 'due ' || due)"
                        + " from platform.task where open and agency_id = '"
                        + agency
                        + "' order by kind, assignee_id nulls first";
        List<String> tasks = new ArrayList<>();
        try (Connection connection = TestPostgres.superuser("evaluation");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                tasks.add(rows.getString(1));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
        return tasks;
    }

    private Api recorder() {
        return api.as(TestIssuer.token(agency, recorder, Role.PENGELOLA_KINERJA));
    }

    private Api as(PersonId person) {
        return api.as(TestIssuer.token(agency, person, Role.PEGAWAI));
    }
}
