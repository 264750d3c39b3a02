package id.kinerja.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class GatewayPropertiesTest {

    private static final List<String> SERVICES =
            List.of("integration", "skp", "activity", "evaluation", "tukin");

    private final ApplicationContextRunner context =
            new ApplicationContextRunner()
                    .withInitializer(new ConfigDataApplicationContextInitializer())
                    .withUserConfiguration(Bound.class)
                    .withPropertyValues(
                            SERVICES.stream()
                                    .map(GatewayPropertiesTest::address)
                                    .toArray(String[]::new));

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(GatewayProperties.class)
    static class Bound {}

    private static String address(String service) {
        return "KINERJA_SERVICE_%s_URL=http://%s"
                .formatted(service.toUpperCase(Locale.ROOT), service);
    }

    @Test
    void holdWithoutBeingSaid() {
        Map<String, URI> services =
                SERVICES.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        service -> URI.create("http://" + service)));

        context.run(
                started ->
                        assertThat(started.getBean(GatewayProperties.class))
                                .isEqualTo(
                                        new GatewayProperties(
                                                services,
                                                1,
                                                1_200,
                                                12_000,
                                                600,
                                                500,
                                                DataSize.ofMegabytes(10),
                                                DataSize.ofMegabytes(32))));
    }

    @Test
    void refuseLimitsThatLetNothingThrough() {
        context.withPropertyValues("KINERJA_GATEWAY_REPLICAS=0")
                .run(started -> assertThat(started).hasFailed());
        context.withPropertyValues("KINERJA_REQUESTS_PER_MINUTE=0")
                .run(started -> assertThat(started).hasFailed());
    }
}
