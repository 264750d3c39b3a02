package id.kinerja.integration.account.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class KeycloakPropertiesTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner()
                    .withUserConfiguration(Bound.class)
                    .withPropertyValues(
                            "kinerja.keycloak.url=http://keycloak",
                            "kinerja.keycloak.realm=kinerja",
                            "kinerja.keycloak.client-id=service-integration");

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(KeycloakProperties.class)
    static class Bound {}

    @Test
    void giveNobodyAPasswordWithoutBeingSaid() {
        context.withPropertyValues("kinerja.keycloak.client-secret=secret")
                .run(
                        started ->
                                assertThat(started.getBean(KeycloakProperties.class))
                                        .isEqualTo(
                                                new KeycloakProperties(
                                                        "http://keycloak",
                                                        "kinerja",
                                                        "service-integration",
                                                        "secret",
                                                        Duration.ofSeconds(3),
                                                        Duration.ofSeconds(10),
                                                        null)));
    }

    @Test
    void refuseToStartWithoutASecret() {
        context.run(started -> assertThat(started).hasFailed());
    }
}
