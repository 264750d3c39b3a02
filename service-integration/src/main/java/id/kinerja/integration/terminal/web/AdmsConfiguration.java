package id.kinerja.integration.terminal.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands before the terminals' door. */
@Configuration(proxyBeanMethods = false)
class AdmsConfiguration {

    /** Before whatever asks for a parameter. */
    @Bean
    static FilterRegistrationBean<RawBody> rawBodiesOfTerminals() {
        var registration = new FilterRegistrationBean<>(new RawBody());
        registration.addUrlPatterns("/iclock/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
