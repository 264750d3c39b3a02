package id.kinerja.bench.outbox;

import id.kinerja.bench.ground.Ground;
import id.kinerja.platform.PlatformDataConfiguration;
import id.kinerja.platform.PlatformEventConfiguration;
import id.kinerja.platform.audit.AuditConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform's own wiring of outbox, relay and listeners for one service's database and accounts,
 * as every service has it; without anything of the web.
 */
final class PlatformContext {

    private PlatformContext() {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(KafkaProperties.class)
    @Import({
        PlatformDataConfiguration.class,
        PlatformEventConfiguration.class,
        AuditConfiguration.class
    })
    static class Wiring {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        JdbcClient jdbc(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        /** As a service has it that sends its traces nowhere. */
        @Bean
        OpenTelemetry traces() {
            return OpenTelemetry.noop();
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }
    }

    /**
     * @param more such as a listener
     */
    static AnnotationConfigApplicationContext of(Ground ground, String service, Class<?>... more) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("bench", properties(ground, service)));
        context.register(Wiring.class);
        if (more.length > 0) {
            context.register(more);
        }
        context.refresh();
        return context;
    }

    private static Map<String, Object> properties(Ground ground, String service) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.application.name", service);
        properties.put("kinerja.database.url", ground.databaseUrl(service));
        properties.put("kinerja.database.migrations", "classpath:db/bench");
        for (String role : new String[] {"owner", "app", "relay", "sealer"}) {
            String account = service + "_" + role;
            properties.put("kinerja.database." + role + ".username", account);
            properties.put("kinerja.database." + role + ".password", ground.password(account));
        }
        ground.broker(service)
                .forEach((name, value) -> properties.put("spring.kafka.properties." + name, value));
        properties.put(
                "spring.kafka.bootstrap-servers", ground.broker(service).get("bootstrap.servers"));
        return properties;
    }
}
