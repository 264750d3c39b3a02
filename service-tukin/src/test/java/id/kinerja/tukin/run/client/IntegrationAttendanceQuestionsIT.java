package id.kinerja.tukin.run.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.exactly;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.client.MachineToken;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.tukin.run.AttendanceQuestions.Open;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Service-integration as it answers, slowly, wrongly or not at all. */
@ServiceTest
class IntegrationAttendanceQuestionsIT {

    private static final WireMockServer SERVER = IntegrationStub.SERVER;
    private static final String ROUTE = "/api/integration/v1/attendance-questions";
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final String ANSWER =
            "{\"month\":\"2026-05\",\"unresolvedDays\":3,\"doubtfulDays\":4,\"quarantinedPunches\":2,\"undatedPunches\":1,\"units\":[]}";

    private final AgencyId agency = AgencyId.next();
    private final IntegrationAttendanceQuestions questions;

    /** With a token and a breaker of its own, so that no test knows of another. */
    @Autowired
    IntegrationAttendanceQuestionsIT(
            IntegrationClient client, IntegrationProperties properties, Clock clock) {
        this.questions =
                new IntegrationAttendanceQuestions(
                        client,
                        new MachineToken(
                                properties.tokenUri().toString(),
                                properties.clientId(),
                                properties.clientSecret(),
                                properties.timeout(),
                                clock),
                        properties);
    }

    @BeforeEach
    void issueTokens() {
        SERVER.resetAll();
        SERVER.stubFor(
                post("/token")
                        .willReturn(okJson("{\"access_token\":\"good\",\"expires_in\":300}")));
    }

    @AfterEach
    void forgetEverything() {
        questions.close();
        SERVER.resetAll();
    }

    @Test
    void asksForOneAgencyWithATokenThatItKeeps() {
        answers(okJson(ANSWER));

        assertThat(ask()).contains(new Open(3, 4, 2, 1));
        assertThat(ask()).contains(new Open(3, 4, 2, 1));

        SERVER.verify(
                exactly(2),
                getRequestedFor(urlPathEqualTo(ROUTE))
                        .withQueryParam("month", equalTo("2026-05"))
                        .withHeader("Kinerja-Agency", equalTo(agency.toString()))
                        .withHeader("Authorization", equalTo("Bearer good")));
        SERVER.verify(
                exactly(1),
                postRequestedFor(urlPathEqualTo("/token"))
                        .withFormParam("grant_type", equalTo("client_credentials"))
                        .withFormParam("client_id", equalTo("service-tukin")));
    }

    @Test
    void takesAFreshTokenWhereTheKeptOneIsRefused() {
        SERVER.stubFor(
                get(urlPathEqualTo(ROUTE))
                        .inScenario("withdrawn")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(unauthorized())
                        .willSetStateTo("fresh"));
        SERVER.stubFor(
                get(urlPathEqualTo(ROUTE))
                        .inScenario("withdrawn")
                        .whenScenarioStateIs("fresh")
                        .willReturn(okJson(ANSWER)));

        assertThat(ask()).contains(new Open(3, 4, 2, 1));
        SERVER.verify(exactly(2), postRequestedFor(urlPathEqualTo("/token")));
    }

    @Test
    void takesATokenAnewShortlyBeforeItsEnd() {
        SERVER.stubFor(
                post("/token").willReturn(okJson("{\"access_token\":\"old\",\"expires_in\":20}")));
        answers(okJson(ANSWER));

        ask();
        ask();

        SERVER.verify(exactly(2), postRequestedFor(urlPathEqualTo("/token")));
    }

    @Test
    void triesOnceMoreWhereAReplicaHasJustGone() {
        answers(serviceUnavailable());

        assertThat(ask()).isEmpty();
        SERVER.verify(exactly(2), getRequestedFor(urlPathEqualTo(ROUTE)));
    }

    @Test
    void knowsNothingInTimeWhereTheAnswerIsSlow() {
        answers(okJson(ANSWER).withFixedDelay(5_000));

        long start = System.nanoTime();
        assertThat(ask()).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void knowsNothingWhereTheConnectionBreaks() {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(ask()).isEmpty();
    }

    @Test
    void knowsNothingWhereTheAnswerIsNoJson() {
        answers(aResponse().withHeader("Content-Type", "text/html").withBody("<html>"));

        assertThat(ask()).isEmpty();
    }

    @Test
    void leavesAsideWhatIsToldMoreAndTakesNothingForZeroThatIsToldNoMore() {
        answers(okJson(ANSWER.replace("}", ",\"more\":{\"of\":\"it\"}}")));
        assertThat(ask()).contains(new Open(3, 4, 2, 1));

        answers(okJson(ANSWER.replace("unresolvedDays", "openDays")));
        assertThat(ask()).isEmpty();
    }

    @Test
    void leavesAServiceInPeaceThatHasFailedForAWhile() {
        answers(serverError());
        for (int call = 0; call < 5; call++) {
            assertThat(ask()).isEmpty();
        }
        SERVER.resetRequests();

        assertThat(ask()).isEmpty();

        SERVER.verify(exactly(0), getRequestedFor(urlPathEqualTo(ROUTE)));
    }

    @Test
    void knowsNothingWithoutAToken() {
        SERVER.stubFor(post("/token").willReturn(serverError()));
        answers(okJson(ANSWER));

        assertThat(ask()).isEmpty();
        SERVER.verify(exactly(0), getRequestedFor(urlPathEqualTo(ROUTE)));
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(urlPathEqualTo(ROUTE)).willReturn(answer));
    }

    private Optional<Open> ask() {
        return questions.of(agency, MAY);
    }
}
