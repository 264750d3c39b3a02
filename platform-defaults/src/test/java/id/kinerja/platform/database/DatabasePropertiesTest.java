package id.kinerja.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class DatabasePropertiesTest {

    private static final List<String> ROLES = List.of("owner", "app", "relay", "sealer");

    private final ApplicationContextRunner context =
            new ApplicationContextRunner()
                    .withUserConfiguration(Bound.class)
                    .withPropertyValues("kinerja.database.url=jdbc:postgresql://postgres/tukin");

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DatabaseProperties.class)
    static class Bound {}

    @Test
    void holdWithoutBeingSaid() {
        context.withPropertyValues(accounts())
                .run(
                        started -> {
                            DatabaseProperties bound = started.getBean(DatabaseProperties.class);
                            assertThat(bound.poolSize()).isEqualTo(10);
                            assertThat(bound.sealer())
                                    .isEqualTo(new DatabaseAccount("tukin_sealer", "secret"));
                        });
    }

    @Test
    void refuseToStartWithoutARole() {
        context.run(started -> assertThat(started).hasFailed());
        context.withPropertyValues(accounts())
                .withPropertyValues("kinerja.database.relay.password=")
                .run(started -> assertThat(started).hasFailed());
    }

    @Test
    void tellNobodyAPassword() {
        assertThat(new DatabaseAccount("tukin_app", "secret")).hasToString("tukin_app");
    }

    private static String[] accounts() {
        return ROLES.stream()
                .flatMap(
                        role ->
                                Stream.of(
                                        "kinerja.database." + role + ".username=tukin_" + role,
                                        "kinerja.database." + role + ".password=secret"))
                .toArray(String[]::new);
    }
}
