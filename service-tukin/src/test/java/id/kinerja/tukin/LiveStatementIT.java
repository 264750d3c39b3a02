package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.tukin.statement.Months;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class LiveStatementIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    private final AgencyId agency = AgencyId.next();
    private final PersonId maker = PersonId.next();
    private final Told told = new Told(agency);
    private Api api = Api.at("");

    @BeforeEach
    void speakToTheService(@LocalServerPort int port) {
        api = Api.at("http://127.0.0.1:" + port + "/api/tukin");
    }

    @Test
    void showsTheEffectOfEveryFactAsItArrives() {
        activatePolicy();
        PersonId person = told.employee(8);
        Api self = api.as(TestIssuer.token(agency, person, Role.PEGAWAI));

        // 40 % of 4,595,150 while nobody has rated
        await().atMost(SOON).untilAsserted(() -> assertThat(net(self)).isEqualTo(1_838_060));
        assertThat(
                        self.get("/v1/statements/me/2026-05")
                                .json()
                                .get("openQuestions")
                                .get(0)
                                .get("text")
                                .asString())
                .startsWith("Penilaian kinerja yang menentukan bulan ini");

        told.rated(person, "BAIK");
        await().atMost(SOON).untilAsserted(() -> assertThat(net(self)).isEqualTo(4_595_150));

        told.day(person, MONDAY, "PRESENT", 31, 2);
        await().atMost(SOON).untilAsserted(() -> assertThat(net(self)).isEqualTo(4_576_769));
        var cut =
                self.get("/v1/statements/me/2026-05")
                        .json()
                        .get("lines")
                        .get(2)
                        .get("parts")
                        .get(0);
        assertThat(cut.get("text").asString()).isEqualTo("Terlambat (TL2)");
        assertThat(cut.get("day").asString()).isEqualTo("2026-05-04");
        assertThat(cut.get("article").asString())
                .isEqualTo("Kep. Sekjen Kemenag 13/2014 lampiran potongan");

        // an older state of the same day changes nothing, a newer one does
        told.day(person, MONDAY, "PRESENT", 200, 1);
        told.day(person, MONDAY, "PRESENT", 0, 3);
        await().atMost(SOON).untilAsserted(() -> assertThat(net(self)).isEqualTo(4_595_150));
    }

    @Test
    void paysByTheRatingOfTheQuarterBeforeWhereThePolicySaysSo() {
        new PolicyDesk(api, told, agency, maker, PersonId.next())
                .activate(
                        Months.changed(
                                document ->
                                        document.withObject("predikat")
                                                .put("lag", "PREVIOUS_QUARTER")));
        PersonId person = told.employee(8);
        Api self = api.as(TestIssuer.token(agency, person, Role.PEGAWAI));
        told.present(person, Told.MAY.atDay(1), Told.MAY.atEndOfMonth());

        told.rated(person, "2026-Q2", "SANGAT_KURANG");
        told.rated(person, "2026-05", "SANGAT_KURANG");
        told.rated(person, "2025", "SANGAT_KURANG");
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(questions(self, Told.MAY))
                                        .containsExactly("rating-missing"));
        told.rated(person, "2026-Q1", "BUTUH_PERBAIKAN");

        // 80 % of 2,757,090 = 2,205,672; cut 551,418
        await().atMost(SOON).untilAsserted(() -> assertThat(net(self)).isEqualTo(4_043_732));
    }

    @Test
    void asksForTheAttendanceOfDaysThatAreOverAlone() {
        activatePolicy();
        PersonId person = told.employee(8);
        Api self = api.as(TestIssuer.token(agency, person, Role.PEGAWAI));

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(questions(self, Told.MAY))
                                        .containsExactly("rating-missing", "attendance-missing"));
        assertThat(questions(self, YearMonth.of(2100, 1))).containsExactly("rating-missing");
        told.present(person, Told.MAY.atDay(1), Told.MAY.atEndOfMonth());
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(questions(self, Told.MAY))
                                        .containsExactly("rating-missing"));
    }

    private static List<String> questions(Api self, YearMonth month) {
        return self.get("/v1/statements/me/" + month)
                .json()
                .path("openQuestions")
                .findValuesAsString("code");
    }

    @Test
    void hidesAStatementFromEverybodyWhoHasNoBusinessWithIt() {
        activatePolicy();
        PersonId person = told.employee(8);
        String path = "/v1/statements/" + person + "/2026-05";
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(maker().get(path).status()).isEqualTo(200));

        Api colleague = api.as(TestIssuer.token(agency, PersonId.next(), Role.PEGAWAI));
        Api withoutGrant = api.as(TestIssuer.token(agency, PersonId.next(), Role.PENGELOLA_TUKIN));
        Api elsewhere = api.as(TestIssuer.token(AgencyId.next(), maker, Role.AUDITOR));

        assertThat(colleague.get(path).status()).isEqualTo(404);
        assertThat(withoutGrant.get(path).status()).isEqualTo(404);
        assertThat(elsewhere.get(path).status()).isEqualTo(404);
    }

    @Test
    void tellsThePersonWhoElseHasLookedAtHisStatement() {
        activatePolicy();
        PersonId person = told.employee(8);
        String path = "/v1/statements/" + person + "/2026-05";
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(maker().get(path).status()).isEqualTo(200));
        Api self = api.as(TestIssuer.token(agency, person, Role.PEGAWAI));
        assertThat(net(self)).isPositive();

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(self.get("/v1/audit/looks").json().get("items"))
                                        .hasSize(1));
        JsonNode look = self.get("/v1/audit/looks").json().get("items").get(0);
        assertThat(look.get("label").asString()).isEqualTo("Rincian tukin dilihat");
        assertThat(look.get("actor").asString()).isEqualTo(maker.toString());
        assertThat(look.get("detail").get("month").asString()).isEqualTo("2026-05");
        assertThat(self.get("/v1/audit").status()).isEqualTo(403);
    }

    @Test
    void keepsTheKindOfALeaveForThePersonAlone() {
        activatePolicy();
        PersonId person = told.employee(8);
        told.day(person, MONDAY, "LEAVE", 0, 1);
        told.leave(person, "ALASAN_PENTING", MONDAY, MONDAY);
        Api self = api.as(TestIssuer.token(agency, person, Role.PEGAWAI));

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(cut(self, "me").path("code").asString())
                                        .isEqualTo("CUTI_ALASAN_PENTING"));
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(cut(maker(), person.toString()).path("code").asString())
                                        .isEqualTo("TIDAK_HADIR_SAH"));
        assertThat(cut(maker(), person.toString()).has("article")).isFalse();
    }

    private static JsonNode cut(Api who, String person) {
        return who.get("/v1/statements/" + person + "/2026-05")
                .json()
                .path("lines")
                .path(2)
                .path("parts")
                .path(0);
    }

    private void activatePolicy() {
        new PolicyDesk(api, told, agency, maker, PersonId.next()).activateTheShippedOne();
    }

    private Api maker() {
        return api.as(TestIssuer.token(agency, maker, Role.PENGELOLA_TUKIN));
    }

    private static long net(Api self) {
        var answer = self.get("/v1/statements/me/2026-05");
        return answer.status() == 200 ? answer.json().get("net").asLong() : -answer.status();
    }
}
