package id.kinerja.tukin.run.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class IntegrationPropertiesTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner()
                    .withUserConfiguration(Bound.class)
                    .withPropertyValues(
                            "kinerja.integration.url=http://integration",
                            "kinerja.integration.token-uri=http://issuer/token",
                            "kinerja.integration.client-id=service-tukin");

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(IntegrationProperties.class)
    static class Bound {}

    @Test
    void holdWithoutBeingSaid() {
        context.withPropertyValues("kinerja.integration.client-secret=secret")
                .run(
                        started ->
                                assertThat(started.getBean(IntegrationProperties.class))
                                        .isEqualTo(
                                                new IntegrationProperties(
                                                        URI.create("http://integration"),
                                                        URI.create("http://issuer/token"),
                                                        "service-tukin",
                                                        "secret",
                                                        Duration.ofMillis(700),
                                                        Duration.ofMillis(1_500))));
    }

    @Test
    void refuseToStartWithoutASecret() {
        context.run(started -> assertThat(started).hasFailed());
    }
}
