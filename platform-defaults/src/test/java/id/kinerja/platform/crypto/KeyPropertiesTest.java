package id.kinerja.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class KeyPropertiesTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(KeyProperties.class)
    static class Bound {}

    @Test
    void knowOfNoRetiredKeyWithoutBeingSaid() {
        context.withPropertyValues("kinerja.master-key=secret")
                .run(
                        started ->
                                assertThat(started.getBean(KeyProperties.class))
                                        .isEqualTo(new KeyProperties("secret", List.of()))
                                        .asString()
                                        .doesNotContain("secret"));
    }

    @Test
    void refuseToStartWithoutAKey() {
        context.run(started -> assertThat(started).hasFailed());
    }
}
