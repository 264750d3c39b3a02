package id.kinerja.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class ImportPropertiesTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ImportProperties.class)
    static class Bound {}

    @Test
    void holdWithoutBeingSaid() {
        context.run(
                started ->
                        assertThat(started.getBean(ImportProperties.class))
                                .isEqualTo(
                                        new ImportProperties(
                                                DataSize.ofMegabytes(32),
                                                200_000,
                                                2_000,
                                                20,
                                                Duration.ofSeconds(20),
                                                Duration.ofMillis(500),
                                                Duration.ofDays(7))));
    }

    @Test
    void refuseWhatCanNotWork() {
        context.withPropertyValues("kinerja.imports.part=0")
                .run(started -> assertThat(started).hasFailed());
        context.withPropertyValues("kinerja.imports.hold=0s")
                .run(started -> assertThat(started).hasFailed());
    }
}
