package id.kinerja.integration.terminal.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class TerminalPropertiesTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(TerminalProperties.class)
    static class Bound {}

    @Test
    void keepAThousandUnknownWithoutBeingSaid() {
        context.run(
                started ->
                        assertThat(started.getBean(TerminalProperties.class))
                                .isEqualTo(new TerminalProperties(1_000)));
    }

    @Test
    void refuseToKeepNone() {
        context.withPropertyValues("kinerja.terminals.unknown-kept=0")
                .run(started -> assertThat(started).hasFailed());
    }
}
