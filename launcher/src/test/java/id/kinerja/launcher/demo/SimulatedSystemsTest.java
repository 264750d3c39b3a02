package id.kinerja.launcher.demo;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.badRequest;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import id.kinerja.launcher.LauncherFault;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the commands say that play an attendance system and a personnel system. */
class SimulatedSystemsTest {

    private static final String BATCHES = "/api/integration/v1/punch-batches";
    private static final String USERS = "/api/integration/scim/v2/Users";
    private static final String LINE = "190001012000012001\t2026-05-04T07:21:44+07:00\tIN";
    private static final String PERSON =
            "190001012000012098\tContoh Pegawai\tPNS\tIII/c\t2026-06-01\tSK-9";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    SimulatedSystemsTest() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void reportsPunchesInBatchesAndSaysWhyOneIsNone() {
        server.stubFor(
                post(BATCHES)
                        .willReturn(
                                okJson(
                                        "{\"results\":[{\"status\":\"ACCEPTED\"},{\"status\":\"REJECTED\",\"error\":{\"code\":\"unknown-number\"}}]}")));

        assertThatExceptionOfType(LauncherFault.class)
                .isThrownBy(
                        () ->
                                attendance(
                                        List.of(
                                                LINE,
                                                LINE.replace("001\t", "002\t"),
                                                LINE,
                                                "",
                                                LINE)))
                .withMessageContaining("2 of 4 were refused");

        server.verify(
                2,
                postRequestedFor(urlPathEqualTo(BATCHES))
                        .withRequestBody(matchingJsonPath("$.source", equalTo("epresensi")))
                        .withRequestBody(
                                matchingJsonPath(
                                        "$.items[0].externalId", equalTo(LINE.replace('\t', '/'))))
                        .withRequestBody(
                                matchingJsonPath(
                                        "$.items[0].subject.nip",
                                        equalTo(LINE.split("\t", -1)[0]))));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("190001012000012002/2026-05-04T07:21:44+07:00/IN: ", "unknown-number")
                .contains("{ACCEPTED=2, REJECTED=2}");
    }

    @Test
    void saysWhichLineIsNoPunch() {
        assertThatExceptionOfType(LauncherFault.class)
                .isThrownBy(() -> attendance(List.of(LINE, "7 2026-05-04")))
                .withMessageContaining("Line 2");
        server.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void addsWhomTheRegisterDoesNotKnow() {
        server.stubFor(get(anyUrl()).willReturn(okJson("{\"Resources\":[]}")));
        server.stubFor(post(USERS).willReturn(okJson("{\"id\":\"new\"}")));

        personnel(PERSON);

        server.verify(
                1,
                postRequestedFor(urlPathEqualTo(USERS))
                        .withHeader("Content-Type", equalTo("application/scim+json"))
                        .withRequestBody(
                                matchingJsonPath("$.userName", equalTo("190001012000012098")))
                        .withRequestBody(
                                matchingJsonPath("$.name.formatted", equalTo("Contoh Pegawai"))));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("190001012000012098: added as new");
    }

    @Test
    void saysWhatHasBecomeOfWhomItKnows() {
        server.stubFor(get(anyUrl()).willReturn(okJson("{\"Resources\":[{\"id\":\"there\"}]}")));
        server.stubFor(patch(anyUrl()).willReturn(okJson("{\"id\":\"there\"}")));

        personnel(PERSON);

        server.verify(
                1,
                patchRequestedFor(urlPathEqualTo(USERS + "/there"))
                        .withRequestBody(
                                matchingJsonPath(
                                        "$.Operations[0].value.name.formatted",
                                        equalTo("Contoh Pegawai"))));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("kept in step as there");
    }

    @Test
    void saysOfWhichLineSomebodyIsRefused() {
        server.stubFor(get(anyUrl()).willReturn(okJson("{\"Resources\":[]}")));
        server.stubFor(post(USERS).willReturn(badRequest().withBody("invalidValue")));

        assertThatExceptionOfType(LauncherFault.class)
                .isThrownBy(() -> personnel("", PERSON))
                .withMessageContainingAll("Line 2 (190001012000012098)", "invalidValue");
    }

    private void attendance(List<String> lines) {
        new SimulatedAttendanceSystem(new Gateway(url(), "token"), "epresensi", 2)
                .play(lines, new PrintStream(out, true));
    }

    private void personnel(String... lines) {
        new SimulatedPersonnelSystem(url(), "token")
                .play(List.of(lines), new PrintStream(out, true));
    }

    private String url() {
        return "http://127.0.0.1:" + server.port();
    }
}
