package id.kinerja.platform.observability;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * Sends traces where {@code KINERJA_OTLP_ENDPOINT} says. Without it requests still carry a trace id
 * through logs, problems and events, but nothing is sent.
 */
@AutoConfiguration(before = OtlpTracingAutoConfiguration.class)
public class TracingConfiguration {

    @Bean
    @ConditionalOnExpression("!'${kinerja.otlp.endpoint:}'.isBlank()")
    OtlpTracingConnectionDetails traceCollector(
            @Value("${kinerja.otlp.endpoint}") String endpoint) {
        return transport -> endpoint;
    }
}
