package id.kinerja.integration.terminal.web;

import id.kinerja.platform.problem.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands before the batches of attendance systems. */
@Configuration(proxyBeanMethods = false)
class PunchBatchConfiguration {

    private static final int BEHIND_THE_LIMIT = Ordered.HIGHEST_PRECEDENCE + 200;

    /** What comes is limited as it came and, by whoever reads it, as it is unpacked. */
    @Bean
    static FilterRegistrationBean<PackedBody> packedBodies(ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new PackedBody(problems));
        registration.addUrlPatterns("/v1/punch-batches");
        registration.setOrder(BEHIND_THE_LIMIT);
        return registration;
    }
}
