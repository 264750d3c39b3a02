package id.kinerja.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class DirectoryPropertiesTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DirectoryProperties.class)
    static class Bound {}

    @Test
    void holdWithoutBeingSaid() {
        context.run(
                started ->
                        assertThat(started.getBean(DirectoryProperties.class))
                                .isEqualTo(new DirectoryProperties(Duration.ofSeconds(60))));
    }

    @Test
    void refuseToTrustForLessThanANewsTakes() {
        context.withPropertyValues("kinerja.directory.trusted-for=1s")
                .run(started -> assertThat(started).hasFailed());
    }
}
