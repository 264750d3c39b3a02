package id.kinerja.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class WatchPropertiesTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(WatchProperties.class)
    static class Bound {}

    @Test
    void holdWithoutBeingSaid() {
        context.run(
                started ->
                        assertThat(started.getBean(WatchProperties.class))
                                .isEqualTo(new WatchProperties(Duration.ofSeconds(25))));
    }

    @Test
    void refuseStreamsThatEndAtOnce() {
        context.withPropertyValues("kinerja.watch.longest=0s")
                .run(started -> assertThat(started).hasFailed());
    }
}
