package id.kinerja.tukin;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.tukin.run.client.IntegrationStub;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a dead terminal costs those who couldn't punch, said before anybody settles it. */
@ServiceTest
class IncidentPayIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final String PRESENT = counted("PRESENT", 0);
    private static final String NEVER_PUNCHED =
            "\"before\":" + counted("ABSENT", 0) + ",\"after\":" + PRESENT;
    private static final String CAME_LATE =
            "\"before\":" + counted("PRESENT", 31) + ",\"after\":" + PRESENT;

    private final AgencyId agency = AgencyId.next();
    private final Told told = new Told(agency);
    private final PolicyDesk desk;
    private final Api hr;
    private final UUID incident = UUID.randomUUID();
    private final String path = "/v1/attendance-incidents/" + incident;

    IncidentPayIT(@LocalServerPort int port) {
        Api api = Api.at("http://127.0.0.1:" + port + "/api/tukin");
        this.desk = new PolicyDesk(api, told, agency, PersonId.next(), PersonId.next());
        this.hr = api.as(TestIssuer.token(agency, PersonId.next(), Role.ADMIN_KEPEGAWAIAN));
    }

    @BeforeEach
    @AfterEach
    void forgetWhatIntegrationSays() {
        IntegrationStub.SERVER.resetAll();
    }

    @Test
    void isWhatTheirStatementsWouldSayWithoutItsDaysAndWithThem() {
        desk.activateTheShippedOne();
        PersonId absent = told.employee(8);
        PersonId late = told.employee(8);
        told.rated(absent, "BAIK");
        told.rated(late, "BAIK");
        told.present(absent, Told.MAY.atDay(1), Told.MAY.atEndOfMonth());
        told.present(late, Told.MAY.atDay(1), Told.MAY.atEndOfMonth());
        told.day(absent, MONDAY, "ABSENT", 0, 9);
        told.day(late, MONDAY, "PRESENT", 31, 9);
        await().atMost(PolicyDesk.SOON)
                .untilAsserted(() -> assertThat(net(late)).isEqualTo(4_576_769));
        await().atMost(PolicyDesk.SOON)
                .untilAsserted(() -> assertThat(net(absent)).isLessThan(4_576_769));
        long taken = 4_595_150 - net(absent) + 4_595_150 - net(late);
        says("", okJson("{\"items\":[" + day(absent, NEVER_PUNCHED) + "],\"next\":\"more\"}"));
        says(
                "more",
                okJson(
                        "{\"items\":["
                                + day(late, CAME_LATE)
                                + ","
                                + day(PersonId.next(), CAME_LATE)
                                + "]}"));

        Api.Answer effect = hr.get(path + "/pay-effect");

        assertThat(effect.status()).as(effect.text()).isEqualTo(200);
        assertThat(effect.json().get("amount").asLong()).isEqualTo(taken).isPositive();
        assertThat(effect.json().get("months")).hasSize(1);
        assertThat(effect.json().get("months").get(0).get("month").asString()).isEqualTo("2026-05");
        assertThat(effect.json().get("months").get(0).get("people").asInt()).isEqualTo(2);
        assertThat(effect.json().get("months").get(0).get("undecided").asInt()).isZero();
        assertThat(net(late)).isEqualTo(4_576_769);
    }

    @Test
    void countsADayTooOfWhichNothingHasBeenToldYet() {
        desk.activateTheShippedOne();
        PersonId person = told.employee(8);
        told.rated(person, "BAIK");
        says("", okJson("{\"items\":[" + day(person, NEVER_PUNCHED) + "]}"));

        await().atMost(PolicyDesk.SOON)
                .untilAsserted(
                        () -> {
                            JsonNode effect = hr.get(path + "/pay-effect").json();
                            assertThat(effect.path("amount").asLong()).isPositive();
                            assertThat(effect.at("/months/0/undecided").asInt()).isOne();
                        });
    }

    @Test
    void countsADayForTheMonthThatItsCutOffPutsItIn() {
        told.cutOff(15);
        desk.activateTheShippedOne();
        PersonId person = told.employee(8);
        told.rated(person, "BAIK");
        told.day(person, Told.MAY.atDay(18), "ABSENT", 0, 1);
        says("", okJson("{\"items\":[" + day(person, Told.MAY.atDay(18), NEVER_PUNCHED) + "]}"));

        await().atMost(PolicyDesk.SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                hr.get(path + "/pay-effect")
                                                        .json()
                                                        .path("months")
                                                        .path(0)
                                                        .path("month")
                                                        .asString(""))
                                        .isEqualTo("2026-06"));
    }

    @Test
    void isNotSaidOfWhatTheCallersOfficeDoesNotReachNorWhileAttendanceIsAway() {
        says("", notFound());
        assertThat(code(hr.get(path + "/pay-effect"))).isEqualTo("incident-unknown");
        says("", serverError());

        Api.Answer away = hr.get(path + "/pay-effect");

        assertThat(away.status()).isEqualTo(503);
        assertThat(code(away)).isEqualTo("attendance-away");
    }

    private void says(String cursor, ResponseDefinitionBuilder answer) {
        IntegrationStub.SERVER.stubFor(
                get(urlPathEqualTo("/api/integration" + path + "/days"))
                        .withQueryParam("cursor", equalTo(cursor))
                        .withHeader("Authorization", matching("Bearer .+\\..+\\..+"))
                        .willReturn(answer));
    }

    private static String counted(String status, int late) {
        return "{\"status\":\"%s\",\"lateMinutes\":%d,\"earlyMinutes\":0,\"missingIn\":false,\"missingOut\":false,\"uangMakan\":true}"
                .formatted(status, late);
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString("");
    }

    private static String day(PersonId person, String what) {
        return day(person, MONDAY, what);
    }

    private static String day(PersonId person, LocalDate date, String what) {
        return "{\"personId\":\"" + person + "\",\"date\":\"" + date + "\"," + what + "}";
    }

    private long net(PersonId person) {
        return hr.as(TestIssuer.token(agency, person, Role.PEGAWAI))
                .get("/v1/statements/me/2026-05")
                .json()
                .path("net")
                .asLong(-1);
    }
}
