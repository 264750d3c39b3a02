package id.kinerja.platform.listening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ListeningPropertiesTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ListeningProperties.class)
    static class Bound {}

    @Test
    void holdWithoutBeingSaid() {
        context.run(
                started ->
                        assertThat(started.getBean(ListeningProperties.class))
                                .isEqualTo(new ListeningProperties(1)));
    }

    @Test
    void refuseToListenWithNobody() {
        context.withPropertyValues("kinerja.listening.threads=0")
                .run(started -> assertThat(started).hasFailed());
    }
}
