package id.kinerja.tukin.run.client;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Plays service-integration and the token endpoint for all tests of a JVM; by itself it says 404.
 */
public final class IntegrationStub
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final WireMockServer SERVER = started();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "integration stub",
                                Map.of(
                                        "kinerja.integration.url",
                                        SERVER.baseUrl(),
                                        "kinerja.integration.token-uri",
                                        SERVER.baseUrl() + "/token",
                                        "kinerja.integration.client-id",
                                        "service-tukin",
                                        "kinerja.integration.client-secret",
                                        "of a test")));
    }

    private static WireMockServer started() {
        WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
        return server;
    }
}
