package id.kinerja.launcher.demo;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
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

/** What the command says that plays a terminal. */
class SimulatedTerminalTest {

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    SimulatedTerminalTest() {
        server.start();
        server.stubFor(post(anyUrl()).willReturn(okForContentType("text/plain", "OK: 1")));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void saysThatNobodyHasRegisteredItAndSendsNothing() {
        server.stubFor(get(anyUrl()).willReturn(okForContentType("text/plain", "OK")));

        assertThatExceptionOfType(LauncherFault.class)
                .isThrownBy(this::play)
                .withMessageContaining("Nobody has registered LOBI0001");
        server.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void tellsWhatARegisteredOneIsAnswered() {
        server.stubFor(
                get(anyUrl())
                        .willReturn(okForContentType("text/plain", "GET OPTION FROM: LOBI0001\n")));

        play();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("GET OPTION FROM: LOBI0001")
                .contains("OK: 1");
        server.verify(1, postRequestedFor(anyUrl()));
    }

    private void play() {
        new SimulatedTerminal("http://127.0.0.1:" + server.port(), "LOBI0001")
                .play(List.of("7\t2026-05-04 07:28:11\t0\t1"), new PrintStream(out, true));
    }
}
