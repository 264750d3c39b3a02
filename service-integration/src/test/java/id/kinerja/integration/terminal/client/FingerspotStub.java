package id.kinerja.integration.terminal.client;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Plays Fingerspot's cloud for all tests of a JVM; by itself it says 404. */
public final class FingerspotStub
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final WireMockServer SERVER = started();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "fingerspot stub",
                                Map.of(
                                        "kinerja.fingerspot.url", SERVER.baseUrl(),
                                        "kinerja.fingerspot.pause", "200ms",
                                        "kinerja.fingerspot.timeout", "5s",
                                        "kinerja.fingerspot.time-limit", "1s",
                                        "kinerja.fingerspot.back-off", "20ms")));
    }

    private static WireMockServer started() {
        WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
        return server;
    }
}
