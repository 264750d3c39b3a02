package id.kinerja.integration.webhook.client;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Plays the systems that are told, on this machine, for all tests of a JVM. */
public final class WebhookStub
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final WireMockServer SERVER = started();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "webhook stub",
                                Map.of(
                                        "kinerja.webhooks.allowed-hosts", "127.0.0.1",
                                        "kinerja.webhooks.timeout", "1s",
                                        "kinerja.webhooks.time-limit", "2s",
                                        "kinerja.webhooks.round", "100ms")));
    }

    private static WireMockServer started() {
        WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
        return server;
    }
}
