package id.kinerja.platform.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.awaitility.pollinterval.PollInterval;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a service under test the environment that the launcher would give it. */
public final class TestEnvironment
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /**
     * Of what tests wait for in each step: mostly a few milliseconds of database and broker.
     * Whoever waits longer looks less often, since each look takes from what is waited for.
     */
    private static final PollInterval LOOK_AGAIN_AFTER =
            IterativePollInterval.iterative(
                    before -> Duration.ofMillis(Math.min(before.toMillis() * 3 / 2, 250)),
                    Duration.ofMillis(20));

    /** 256 bits that protect nothing. */
    private static final String TEST_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    /** Where the contract is made from the controllers, to be compared with the one kept. */
    private static final Map<String, String> CONTRACT =
            Map.of(
                    "springdoc.api-docs.path", "/contract-as-made.json",
                    "springdoc.api-docs.version", "openapi_3_1",
                    "springdoc.override-with-generic-response", "false",
                    "springdoc.default-produces-media-type", "application/json",
                    "springdoc.default-consumes-media-type", "application/json",
                    "springdoc.paths-to-match", "/v1/**");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Awaitility.setDefaultPollInterval(LOOK_AGAIN_AFTER);
        String service = context.getEnvironment().getRequiredProperty("spring.application.name");
        Map<String, Object> environment = new HashMap<>(TestPostgres.environmentOf(service));
        environment.putAll(TestKafka.environment());
        environment.put("KINERJA_ISSUER", TestIssuer.issuer());
        environment.put("KINERJA_MASTER_KEY", TEST_KEY);
        environment.put("KINERJA_CLIENT_SECRET", "secret of a test");
        environment.put("KINERJA_MANAGEMENT_PORT", "0");
        environment.put("KINERJA_LOG_FORMAT", "");
        // Nearly every test brings people in, and waits for them.
        environment.put("kinerja.imports.pause", "50ms");
        environment.putAll(CONTRACT);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", environment));
    }
}
