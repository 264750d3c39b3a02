package id.kinerja.integration.terminal.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.exactly;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import id.kinerja.integration.terminal.CloudAnswer;
import id.kinerja.integration.terminal.CloudMessage;
import id.kinerja.integration.terminal.CloudPull;
import id.kinerja.integration.terminal.CloudToken;
import id.kinerja.integration.terminal.Clouds;
import id.kinerja.integration.terminal.Tally;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Fingerspot's cloud as it answers, slowly, wrongly or not at all. */
@ServiceTest
class FingerspotCloudsIT {

    private static final WireMockServer SERVER = FingerspotStub.SERVER;
    private static final String ROUTE = "/api/get_attlog";
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    /** One of each test. */
    private final String device = "TSTCLOUD" + System.nanoTime();

    private final FingerspotClouds clouds;

    /** With a breaker of its own, so that no test knows of another. */
    @Autowired
    FingerspotCloudsIT(FingerspotClient client, FingerspotProperties properties, JsonMapper json) {
        this.clouds = new FingerspotClouds(client, properties, json);
    }

    @AfterEach
    void forgetEverything() {
        clouds.close();
        SERVER.getStubMappings().stream()
                .filter(one -> device.equals(one.getName()))
                .forEach(SERVER::removeStub);
    }

    @Test
    void readsTheFormsInWhichTheCloudAnswers() {
        answers(
                okJson(
                        """
                        {"success":true,"trans_id":"1","data":[
                         {"pin":"1001","scan_date":"2026-06-02 07:21:44","verify":4,"status_scan":0},
                         {"pin":1001,"scan":"2026-06-02 16:33","verify":4,"status_scan":1},
                         {"scan":"2026-06-02 16:33"}]}
                        """));
        assertThat(told().scans().stream().map(CloudMessage::line))
                .map(line -> line.orElse(""))
                .containsExactly(
                        "1001\t2026-06-02 07:21:44\t0\t4",
                        "1001\t2026-06-02 16:33:00\t1\t4",
                        "{\"scan\":\"2026-06-02 16:33\"}");

        answers(okJson("{\"status\":true,\"data\":[]}"));
        assertThat(told().scans()).isEmpty();

        SERVER.verify(
                exactly(2),
                postRequestedFor(urlEqualTo(ROUTE))
                        .withHeader("Authorization", equalTo("Bearer of-a-test"))
                        .withRequestBody(
                                equalToJson(
                                        "{\"cloud_id\":\""
                                                + device
                                                + "\",\"start_date\":\"2026-06-01\",\"end_date\":\"2026-06-02\"}",
                                        true,
                                        true)));
    }

    @Test
    void saysWhyNothingCame() {
        answers(unauthorized());
        assertThat(fault()).isEqualTo(CloudPull.Fault.TOKEN_REFUSED);

        answers(okJson("{\"success\":false,\"message\":\"no\"}"));
        assertThat(fault()).isEqualTo(CloudPull.Fault.DENIED);

        answers(aResponse().withHeader("Content-Type", "text/html").withBody("<html>"));
        assertThat(fault()).isEqualTo(CloudPull.Fault.ANSWER_NOT_UNDERSTOOD);

        answers(temporaryRedirect("http://127.0.0.1:9/"));
        assertThat(fault()).isEqualTo(CloudPull.Fault.ANSWER_NOT_UNDERSTOOD);

        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(fault()).isEqualTo(CloudPull.Fault.UNREACHABLE);
    }

    @Test
    void triesThriceAndComesBackInTime() {
        answers(serverError());
        assertThat(fault()).isEqualTo(CloudPull.Fault.UNREACHABLE);
        SERVER.verify(exactly(3), asked());

        answers(okJson("{\"data\":[]}").withFixedDelay(4_000));
        long start = System.nanoTime();
        assertThat(fault()).isEqualTo(CloudPull.Fault.TOO_SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void leavesACloudInPeaceThatFailsAndNobodyForAnothersToken() {
        answers(unauthorized());
        for (int call = 0; call < 6; call++) {
            assertThat(fault()).isEqualTo(CloudPull.Fault.TOKEN_REFUSED);
        }
        answers(aResponse().withBody("<html>"));
        for (int call = 0; call < 5; call++) {
            assertThat(fault()).isEqualTo(CloudPull.Fault.ANSWER_NOT_UNDERSTOOD);
        }
        assertThat(fault()).isEqualTo(CloudPull.Fault.LEFT_IN_PEACE);
    }

    private com.github.tomakehurst.wiremock.matching.RequestPatternBuilder asked() {
        return postRequestedFor(urlEqualTo(ROUTE))
                .withRequestBody(matchingJsonPath("$.cloud_id", equalTo(device)));
    }

    private void answers(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(
                post(ROUTE)
                        .withName(device)
                        .withRequestBody(matchingJsonPath("$.cloud_id", equalTo(device)))
                        .willReturn(answer));
    }

    private CloudAnswer.Told told() {
        return (CloudAnswer.Told) ask();
    }

    private CloudPull.Fault fault() {
        return ((CloudAnswer.Failed) ask()).fault();
    }

    private CloudAnswer ask() {
        var pull =
                new CloudPull(
                        UuidV7.next(),
                        device,
                        DateRange.of(MONDAY, MONDAY.plusDays(6)),
                        MONDAY,
                        CloudPull.State.WAITING,
                        null,
                        Instant.EPOCH,
                        null,
                        1,
                        null,
                        Tally.NONE);
        return clouds.ask(Clouds.DueQuestion.of(pull, new CloudToken("of-a-test")));
    }
}
