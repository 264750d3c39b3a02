package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.AssignmentChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Whose service has ended, or who has a conflict of interest, rates nobody of earlier days either.
 */
@ServiceTest
class GivingWayIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final String RATED = "rated";

    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Jakarta")));
    private final YearMonth month = YearMonth.from(today).minusMonths(1);

    private final AgencyId agency = AgencyId.next();
    private final Personnel personnel = new Personnel(agency);
    private final UnitId unit = personnel.unit("U1", null);
    private final PersonId bupati = personnel.person("Bupati Contoh", null);
    private final PersonId above = personnel.person("Sekda", "190001012000011001");
    private final PersonId aboveNow = personnel.person("Sekda baru", "190001012000011002");
    private final PersonId head = personnel.person("Kepala", "190001012000011003");
    private final PersonId next = personnel.person("Plh Kepala", "190001012000011004");
    private final PersonId staff = personnel.person("Staf", "190001012000011005");
    private final PersonId ofTheBupati = personnel.person("Staf ahli", "190001012000011006");
    private final PersonId recorder = personnel.person("Pengelola", "190001012000011007");
    private final PersonId colleague = personnel.person("Pengelola lain", "190001012000011008");
    private Api api = Api.at("");

    /** Until yesterday the one, from today on the other. */
    @BeforeEach
    void fillTheUnit(@LocalServerPort int port) {
        api = Api.at("http://127.0.0.1:" + port + "/api/evaluation");
        assign(head, JenisJabatan.JPT_PRATAMA, above, aboveNow);
        assign(staff, JenisJabatan.FUNGSIONAL, head, next);
        assign(ofTheBupati, JenisJabatan.FUNGSIONAL, bupati, bupati);
        for (PersonId one : List.of(recorder, colleague)) {
            personnel.assign(one, unit, JenisJabatan.PELAKSANA, 6, head);
            personnel.grant(one, Role.PENGELOLA_KINERJA);
        }
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                as(colleague)
                                                        .get(
                                                                "/v1/rating-summaries/"
                                                                        + month
                                                                        + "/missing")
                                                        .json()
                                                        .path("items"))
                                        .hasSize(5));
    }

    @Test
    void hasWhoAssessesTodayRateAMonthWhoseAssessorHasLeft() {
        rateUnit(above);
        becomes(head, staff, RATED);
        assertThat(rate(next, staff)).isEqualTo("not-yours-to-rate");

        personnel.left(head, today);

        becomes(next, staff, RATED);
        assertThat(rate(head, staff)).isEqualTo("not-yours-to-rate");
    }

    @Test
    void hasWhoAssessesTodayRateWhereTheAssessorHasAConflictOfInterest() {
        rateUnit(above);
        becomes(head, staff, RATED);

        personnel.conflict(head, staff, today);

        becomes(next, staff, RATED);
        assertThat(rate(head, staff)).isEqualTo("not-yours-to-rate");
    }

    @Test
    void hasNobodyRecordARatingOfSomebodyAboutWhomHeHasAConflictOfInterest() {
        rateUnit(above);
        becomes(recorder, ofTheBupati, RATED);

        personnel.conflict(recorder, ofTheBupati, today);

        becomes(recorder, ofTheBupati, "not-yours-to-rate");
        assertThat(rate(colleague, ofTheBupati)).isEqualTo(RATED);
    }

    @Test
    void letsNobodyRateAUnitAboutWhoseHeadHeHasAConflictOfInterest() {
        personnel.conflict(recorder, head, today);
        personnel.conflict(above, head, today);

        await().atMost(SOON).untilAsserted(() -> assertThat(mayRateTheUnit(aboveNow)).isTrue());
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(rateUnitBy(recorder).json().get("code").asString())
                                        .isEqualTo("unit-rated-by-the-level-above"));
        assertThat(rateUnitBy(above).json().get("code").asString())
                .isEqualTo("unit-rated-by-the-level-above");
    }

    @Test
    void hasWhoAssessesTheHeadTodayRateAUnitWhereTheOneBeforeHasLeft() {
        assertThat(rateUnitBy(aboveNow).json().get("code").asString())
                .isEqualTo("unit-rated-by-the-level-above");

        personnel.left(above, today);

        await().atMost(SOON).untilAsserted(() -> assertThat(mayRateTheUnit(aboveNow)).isTrue());
        assertThat(rateUnitBy(above).json().get("code").asString())
                .isEqualTo("unit-rated-by-the-level-above");
    }

    private boolean mayRateTheUnit(PersonId who) {
        Api.Answer answer = rateUnitBy(who);
        return answer.status() == 201
                || answer.json().get("code").asString().equals("unit-rated-already");
    }

    private void rateUnit(PersonId who) {
        await().atMost(SOON).untilAsserted(() -> assertThat(mayRateTheUnit(who)).isTrue());
    }

    private Api.Answer rateUnitBy(PersonId who) {
        return as(who).post(
                        "/v1/organisation-ratings",
                        Map.of(
                                "unitId",
                                unit.toString(),
                                "period",
                                month.toString(),
                                "rating",
                                "BAIK",
                                "basis",
                                "Nota 7"));
    }

    private void becomes(PersonId who, PersonId whom, String expected) {
        await().atMost(SOON).untilAsserted(() -> assertThat(rate(who, whom)).isEqualTo(expected));
    }

    /** Drafts it; says why not where it wasn't. */
    private String rate(PersonId who, PersonId whom) {
        JsonNode answer =
                as(who).post(
                                "/v1/rating-batches",
                                Map.of(
                                        "period",
                                        month.toString(),
                                        "ratings",
                                        List.of(
                                                Map.of(
                                                        "personId", whom.toString(),
                                                        "hasilKerja", "SESUAI_EKSPEKTASI",
                                                        "perilaku", "SESUAI_EKSPEKTASI",
                                                        "note", "bukti dukung"))))
                        .json();
        return answer.path("drafted").size() == 1
                ? RATED
                : answer.at("/findings/0/code").asString(answer.toString());
    }

    private void assign(PersonId person, JenisJabatan jenis, PersonId before, PersonId now) {
        Personnel.tell(
                Topics.ASSIGNMENT,
                new AssignmentChanged(
                        agency.value(),
                        UUID.randomUUID(),
                        person.value(),
                        unit.value(),
                        "J1",
                        "Jabatan contoh",
                        jenis.name(),
                        8,
                        "DEFINITIF",
                        true,
                        jenis != JenisJabatan.FUNGSIONAL,
                        LONG_AGO,
                        null,
                        before.equals(now)
                                ? List.of(
                                        new AssignmentChanged.Assessor(
                                                before.value(), LONG_AGO, null))
                                : List.of(
                                        new AssignmentChanged.Assessor(
                                                before.value(), LONG_AGO, today.minusDays(1)),
                                        new AssignmentChanged.Assessor(now.value(), today, null)),
                        null,
                        1,
                        1));
    }

    private Api as(PersonId person) {
        return api.as(TestIssuer.token(agency, person, Role.PEGAWAI, Role.PENGELOLA_KINERJA));
    }
}
