package id.kinerja.gateway;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import id.kinerja.platform.testing.TestIssuer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The gateway before services that a test lets answer as it likes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = GatewayTest.Environment.class)
@interface GatewayTest {

    /** One server stands for all services but for one, which is down. */
    WireMockServer SERVICES = new WireMockServer(WireMockConfiguration.options().dynamicPort());

    /** Where traces go. */
    WireMockServer COLLECTOR = new WireMockServer(WireMockConfiguration.options().dynamicPort());

    /** What the launcher would say. */
    final class Environment
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final String NOBODY = "http://127.0.0.1:1";

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            SERVICES.start();
            COLLECTOR.start();
            Map<String, Object> environment = new HashMap<>();
            environment.put("KINERJA_ISSUER", TestIssuer.issuer());
            environment.put("KINERJA_MANAGEMENT_PORT", "0");
            environment.put("KINERJA_OTLP_ENDPOINT", COLLECTOR.baseUrl() + "/v1/traces");
            environment.put("KINERJA_TRACE_SAMPLING", "1");
            environment.put("KINERJA_LOG_FORMAT", "");
            environment.put("KINERJA_REQUESTS_PER_MINUTE", "60");
            environment.put("KINERJA_TERMINAL_REQUESTS_PER_MINUTE", "10");
            environment.put("KINERJA_REQUESTS_IN_FLIGHT", "20");
            environment.put("spring.http.clients.read-timeout", "1s");
            List.of("INTEGRATION", "SKP", "ACTIVITY", "EVALUATION")
                    .forEach(
                            name ->
                                    environment.put(
                                            "KINERJA_SERVICE_" + name + "_URL",
                                            SERVICES.baseUrl()));
            environment.put("KINERJA_SERVICE_TUKIN_URL", NOBODY);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", environment));
        }
    }
}
