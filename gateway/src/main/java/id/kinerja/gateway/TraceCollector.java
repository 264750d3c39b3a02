package id.kinerja.gateway;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sends traces where {@code KINERJA_OTLP_ENDPOINT} says, as the services do; they begin here.
 * Without it requests still carry a trace id, but nothing is sent.
 */
@Configuration(proxyBeanMethods = false)
class TraceCollector {

    @Bean
    @ConditionalOnExpression("!'${kinerja.otlp.endpoint:}'.isBlank()")
    OtlpTracingConnectionDetails collector(@Value("${kinerja.otlp.endpoint}") String endpoint) {
        return transport -> endpoint;
    }
}
