package id.kinerja.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class FilePropertiesTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(FileProperties.class)
    static class Bound {}

    @Test
    void holdWithoutBeingSaid() {
        context.run(
                started ->
                        assertThat(started.getBean(FileProperties.class))
                                .isEqualTo(new FileProperties(DataSize.ofMegabytes(32))));
    }

    @Test
    void refuseASizeThatIsNone() {
        context.withPropertyValues("kinerja.imports.max-file=big")
                .run(started -> assertThat(started).hasFailed());
    }
}
