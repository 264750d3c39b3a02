package id.kinerja.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static id.kinerja.gateway.GatewayTest.COLLECTOR;
import static id.kinerja.gateway.GatewayTest.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.TestIssuer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class GatewayIT {

    private static final int FIFTY_MEGABYTES = 50 << 20;

    private final AgencyId agency = AgencyId.next();
    private String base = "";
    private Api anyone = Api.at("");
    private Api api = Api.at("");

    @BeforeEach
    void standBeforeServicesThatAnswer(@LocalServerPort int port) {
        base = "http://127.0.0.1:" + port;
        anyone = Api.at(base);
        api = anyone.as(TestIssuer.token(agency, PersonId.next(), Role.PEGAWAI));
        SERVICES.resetAll();
        SERVICES.stubFor(any(anyUrl()).willReturn(okJson("{\"well\":true}")));
    }

    @Test
    void passesARequestOnUnderTheSamePath() {
        var answer = api.get("/api/skp/v1/skps?limit=3");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"well\":true}");
        SERVICES.verify(getRequestedFor(urlEqualTo("/api/skp/v1/skps?limit=3")));
    }

    @Test
    void asksThoseToComeAgainSoonForWhomThereIsNoPlace() throws Exception {
        SERVICES.stubFor(any(anyUrl()).willReturn(okJson("{\"well\":true}").withFixedDelay(500)));
        List<Future<Api.Answer>> answers = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                Api another = anyone.as(TestIssuer.token(agency, PersonId.next(), Role.PEGAWAI));
                answers.add(callers.submit(() -> another.get("/api/skp/v1/skps")));
            }
        }

        List<Integer> statuses = new ArrayList<>();
        for (Future<Api.Answer> one : answers) {
            statuses.add(one.get().status());
            if (one.get().status() != 200) {
                assertThat(one.get().json().get("code").asString()).isEqualTo("try-again-soon");
                assertThat(one.get().headers()).containsKey("retry-after");
            }
        }
        assertThat(statuses).containsOnly(200, 503);
        assertThat(api.get("/api/skp/v1/skps").status()).isEqualTo(200);
    }

    @Test
    void sendsTheTraceOfARequestToTheCollector() {
        COLLECTOR.stubFor(any(anyUrl()).willReturn(ok()));

        api.get("/api/skp/v1/skps");

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> COLLECTOR.verify(postRequestedFor(urlEqualTo("/v1/traces"))));
    }

    @Test
    void refusesEveryWrongToken() {
        TestIssuer.wrongTokens(agency)
                .forEach(
                        (wrong, token) -> {
                            if (!wrong.startsWith("agency")) {
                                assertRefused(wrong, anyone.as(token).get("/api/skp/v1/skps"));
                            }
                        });
        assertRefused("no token", anyone.get("/api/skp/v1/skps"));
        SERVICES.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void asksForKeysAFewTimesOnlyInAFloodOfUnknownOnes() {
        api.get("/api/skp/v1/skps");
        int before = TestIssuer.keysAsked();

        for (int i = 0; i < 200; i++) {
            Api flooding = anyone.as(TestIssuer.tokenOfAnUnknownKey(agency));
            assertRefused("unknown key", flooding.get("/api/skp/v1/skps"));
        }

        assertThat(TestIssuer.keysAsked() - before).isLessThanOrEqualTo(4);
        assertThat(api.get("/api/skp/v1/skps").status()).isEqualTo(200);
    }

    private static void assertRefused(String wrong, Api.Answer answer) {
        assertThat(answer.status()).as(wrong).isEqualTo(401);
        assertThat(answer.json().get("code").asString())
                .as(wrong)
                .isEqualTo("token-missing-or-invalid");
    }

    @Test
    void refusesAGoodTokenThatHoldsNoRoleOfOurs() {
        var answer = anyone.as(TestIssuer.token(agency, PersonId.next())).get("/api/skp/v1/skps");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("code").asString()).isEqualTo("role-missing");
    }

    /** Sent by hand, since no client writes what these are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/skp/v1/skps/%2e%2e%2fx HTTP/1.1\r\nHost: x\r\n",
                "GET /api/skp/v1/skps?cursor=a|b HTTP/1.1\r\nHost: x\r\n",
                "GET /api/skp/v1/skps/%ff HTTP/1.1\r\nHost: x\r\n",
                "GET /docs HTTP/1.1\r\n",
                "GET /docs HTTP/9.9\r\nHost: x\r\n",
                "POST /api/skp/v1/skps HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: odd\r\n",
                "POST /api/skp/v1/skps HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n"
            })
    void saysAProblemOfWhatCannotBeReadAtAll(String head) throws IOException {
        String answer = sent(head + "Connection: close\r\n\r\n");

        assertThat(answer)
                .contains("application/problem+json", "\"code\":\"http-400\"", "Periksa alamat")
                .doesNotContain("<html", "text/html");
    }

    @Test
    void saysAProblemOfHeadersOverTheLimit() throws IOException {
        String answer = sent("GET /docs HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000));

        assertThat(answer).contains("\"code\":\"http-400\"").doesNotContain("<html");
    }

    private String sent(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(base).getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void dropsWhatACallerSaysOfHisWay() {
        api.with("X-Forwarded-For", "6.6.6.6")
                .with("X-Forwarded-Host", "evil.test")
                .with("Forwarded", "for=6.6.6.6")
                .with("X-Real-IP", "6.6.6.6")
                .with("Cookie", "a=b")
                .get("/api/skp/v1/skps");

        LoggedRequest passed = passedOn("/api/skp/v1/skps");
        assertThat(passed.getHeader("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(passed.getHeader("X-Forwarded-Host")).startsWith("127.0.0.1:");
        assertThat(passed.containsHeader("Forwarded")).isFalse();
        assertThat(passed.containsHeader("X-Real-IP")).isFalse();
        assertThat(passed.containsHeader("Cookie")).isFalse();
    }

    @Test
    void carriesTheTraceOn() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        api.with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").get("/api/skp/v1/skps");

        assertThat(passedOn("/api/skp/v1/skps").getHeader("traceparent")).contains(trace);
    }

    @Test
    void allowsEachCallerHisShareAndSaysWhatIsLeft() {
        Api other = anyone.as(TestIssuer.token(agency, PersonId.next(), Role.PEGAWAI));
        assertThat(api.get("/api/skp/v1/skps").headers())
                .containsEntry("ratelimit-policy", "\"minute\";q=60;w=60")
                .containsEntry("ratelimit", "\"minute\";r=59");

        Api.Answer last = api.get("/api/skp/v1/skps");
        for (int i = 0; i < 70 && last.status() == 200; i++) {
            last = api.get("/api/skp/v1/skps");
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.headers().get("retry-after"))).isPositive();
        assertThat(last.json().get("code").asString()).isEqualTo("too-many-requests");
        assertThat(other.get("/api/skp/v1/skps").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "foo"
            })
    void passesATerminalsBodyOnAsItCame(String type) {
        SERVICES.resetRequests();
        SERVICES.stubFor(any(urlPathEqualTo("/api/integration/iclock/cdata")).willReturn(ok("OK")));
        String lines = "1\t2026-05-04 07:28:11\t0\t1\n2\t2026-05-04 07:29:00\t0\t1\n";

        var answer = anyone.send("POST", "/iclock/cdata?SN=A1&table=ATTLOG", lines, type);

        assertThat(answer.text()).isEqualTo("OK");
        assertThat(
                        SERVICES.findAll(
                                        postRequestedFor(
                                                urlEqualTo(
                                                        "/api/integration/iclock/cdata?SN=A1&table=ATTLOG")))
                                .getFirst()
                                .getBodyAsString())
                .isEqualTo(lines);
    }

    /** By the time that is told a terminal sets its clock; old ones wait until the line is shut. */
    @Test
    void tellsATerminalLengthAndTimeAndShutsTheLine() throws IOException {
        SERVICES.stubFor(
                any(urlPathEqualTo("/api/integration/iclock/getrequest"))
                        .willReturn(ok("OK").withHeader("Content-Length", "2")));
        URI door = URI.create(base);
        String answer;
        try (Socket terminal = new Socket(door.getHost(), door.getPort())) {
            terminal.setSoTimeout(10_000);
            terminal.getOutputStream()
                    .write(
                            "GET /iclock/getrequest?SN=A1 HTTP/1.1\r\nHost: kinerja\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            answer =
                    new String(terminal.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .endsWith("\r\n\r\nOK")
                .containsIgnoringCase("\r\nContent-Length: 2\r\n")
                .containsIgnoringCase("\r\nConnection: close\r\n")
                .containsPattern(
                        "\r\nDate: \\w{3}, \\d{2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT\r\n")
                .doesNotContainIgnoringCase("Transfer-Encoding");
    }

    @Test
    void countsEachTerminalByItself() {
        Api.Answer last = anyone.get("/iclock/getrequest?SN=FLOOD");
        for (int i = 0; i < 20 && last.status() == 200; i++) {
            last = anyone.get("/iclock/getrequest?SN=FLOOD");
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(anyone.get("/iclock/getrequest?SN=CALM").status()).isEqualTo(200);
    }

    @Test
    void refusesAFiftyMegabyteBodyAtOnce() {
        var answer =
                api.with("Idempotency-Key", UUID.randomUUID().toString())
                        .send(
                                "POST",
                                "/api/skp/v1/skps",
                                "x".repeat(FIFTY_MEGABYTES),
                                "application/json");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("code").asString()).isEqualTo("http-413");
        assertThat(answer.json().get("detail").asString()).contains("10 MB");
        SERVICES.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void saysTheLimitOfAFileWhereOneIsTooLarge() {
        var answer =
                api.with("Idempotency-Key", UUID.randomUUID().toString())
                        .send(
                                "POST",
                                "/api/skp/v1/imports?profile=x",
                                "x".repeat(FIFTY_MEGABYTES),
                                "text/csv");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("detail").asString()).contains("32 MB");
    }

    @Test
    void passesAFormWithPartsOnAsItCame() {
        String form = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n";

        var answer = api.send("POST", "/api/skp/v1/skps", form, "multipart/form-data; boundary=x");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        SERVICES.verify(
                postRequestedFor(urlEqualTo("/api/skp/v1/skps")).withRequestBody(equalTo(form)));
    }

    @Test
    void refusesALongBodyThatDoesNotTellItsLength() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + "/api/skp/v1/skps"))
                        .header(
                                "Authorization",
                                "Bearer " + TestIssuer.token(agency, PersonId.next(), Role.PEGAWAI))
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(new byte[11 << 20])))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("10 MB");
        }
    }

    @Test
    void saysThatASlowServiceIsSlow() {
        SERVICES.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(3_000)));

        var answer = api.with("Accept-Language", "en").get("/api/activity/v1/logs");

        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.headers()).containsEntry("retry-after", "5");
        assertThat(answer.json().get("title").asString()).isEqualTo("The service takes too long");
    }

    @Test
    void saysThatABrokenLineMayHoldNextTime() {
        SERVICES.stubFor(
                any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(api.get("/api/activity/v1/logs").status()).isEqualTo(503);
    }

    @Test
    void keepsTheSecretOfAWebhookOutOfLogsAndTracesWhereTheLineBreaks(CapturedOutput output) {
        String secret = "s3cr3t" + UUID.randomUUID();
        COLLECTOR.resetAll();
        COLLECTOR.stubFor(any(anyUrl()).willReturn(ok()));
        SERVICES.stubFor(
                any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        var answer = anyone.send("POST", "/iclock/fingerspot/" + secret, "{}", "application/json");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(output.getAll()).contains("terminals does not answer");
        assertThat(output.getAll()).doesNotContain(secret);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(traced()).contains("(secret)", "SocketException"));
        assertThat(traced()).doesNotContain(secret);
    }

    private static String traced() {
        return COLLECTOR.findAll(postRequestedFor(urlEqualTo("/v1/traces"))).stream()
                .map(sent -> new String(sent.getBody(), StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining());
    }

    @Test
    void leavesAServiceThatIsDownInPeace() {
        for (int i = 0; i < 25; i++) {
            var answer = api.get("/api/tukin/v1/runs");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers()).containsEntry("retry-after", "5");
            assertThat(answer.json().get("code").asString()).isEqualTo("try-again-soon");
        }
        assertThat(api.get("/api/skp/v1/skps").status()).isEqualTo(200);
    }

    @Test
    void passesOnWhatAServiceAnswersEvenWhenItIsAProblem() {
        SERVICES.stubFor(
                any(anyUrl())
                        .willReturn(
                                aResponse()
                                        .withStatus(422)
                                        .withHeader("Content-Type", "application/problem+json")
                                        .withBody("{\"code\":\"theirs\"}")));

        var answer = api.get("/api/skp/v1/skps");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("code").asString()).isEqualTo("theirs");
    }

    @Test
    void showsItsFrontAndTheContractsOfAllServices() {
        assertThat(anyone.get("/").json().at("/contracts/skp").asString())
                .isEqualTo("/api/skp/openapi.json");
        assertThat(anyone.get("/docs/index.html").status()).isEqualTo(200);
        assertThat(anyone.get("/docs").headers()).containsEntry("location", "/docs/index.html");
        assertThat(anyone.get("/docs/contracts.js").status()).isEqualTo(200);
        assertThat(anyone.get("/webjars/swagger-ui/swagger-ui-bundle.js").status()).isEqualTo(200);
        assertThat(anyone.get("/api/skp/openapi.json").status()).isEqualTo(200);
    }

    @Test
    void answersAnUnknownPathWithAProblem() {
        var answer = api.get("/api/nothing/v1/x");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("code").asString()).isEqualTo("http-404");
        assertThat(answer.json().get("traceId").asString()).hasSize(32);
    }

    private static LoggedRequest passedOn(String path) {
        return SERVICES.findAll(getRequestedFor(urlPathEqualTo(path))).getLast();
    }
}
