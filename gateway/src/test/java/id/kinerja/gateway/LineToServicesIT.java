package id.kinerja.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static id.kinerja.gateway.GatewayTest.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.TestIssuer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class LineToServicesIT {

    private Api api = Api.at("");

    @BeforeEach
    void speakThroughTheGateway(@LocalServerPort int port) {
        api =
                Api.at("http://127.0.0.1:" + port)
                        .as(TestIssuer.token(AgencyId.next(), PersonId.next(), Role.PEGAWAI));
        SERVICES.resetAll();
    }

    @Test
    void readsOnceMoreOverALineThatWasGoneAndChangesNothingTwice() {
        SERVICES.stubFor(
                any(anyUrl())
                        .inScenario("line")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                        .willSetStateTo("back"));
        SERVICES.stubFor(
                any(anyUrl())
                        .inScenario("line")
                        .whenScenarioStateIs("back")
                        .willReturn(aResponse().withStatus(200)));

        assertThat(api.get("/api/activity/v1/logs").status()).isEqualTo(200);
        SERVICES.resetScenarios();
        assertThat(api.post("/api/activity/v1/logs", Map.of()).status()).isEqualTo(503);
        SERVICES.verify(1, postRequestedFor(urlEqualTo("/api/activity/v1/logs")));
    }

    @Test
    void servesTheOthersWhereOneServiceHoldsEverybody() throws Exception {
        SERVICES.stubFor(any(urlPathMatching("/api/skp/.*")).willReturn(ok().withFixedDelay(800)));
        SERVICES.stubFor(any(urlPathMatching("/api/activity/.*")).willReturn(ok()));
        List<Future<Integer>> held = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 19; i++) {
                Api another =
                        api.as(TestIssuer.token(AgencyId.next(), PersonId.next(), Role.PEGAWAI));
                held.add(callers.submit(() -> another.get("/api/skp/v1/skps").status()));
            }
            await().until(() -> held.stream().anyMatch(Future::isDone));

            for (int i = 0; i < 5; i++) {
                assertThat(api.get("/api/activity/v1/logs").status()).isEqualTo(200);
            }
        }
        assertThat(held.stream().map(Future::resultNow)).contains(200, 503);
    }

    @Test
    void passesACompressedAnswerOnAsItCame() {
        SERVICES.stubFor(
                any(anyUrl())
                        .willReturn(
                                aResponse()
                                        .withHeader("Content-Encoding", "deflate")
                                        .withBody("not to be unpacked")));

        var answer = api.get("/api/activity/v1/logs");

        assertThat(answer.headers()).containsEntry("content-encoding", "deflate");
        assertThat(answer.text()).isEqualTo("not to be unpacked");
    }
}
