package id.kinerja.platform.web;

import id.kinerja.platform.PlatformDataConfiguration;
import id.kinerja.platform.crypto.Cipherer;
import id.kinerja.platform.problem.ProblemConfiguration;
import id.kinerja.platform.problem.ProblemWriter;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@AutoConfiguration(
        after = {
            PlatformDataConfiguration.class,
            ProblemConfiguration.class,
            JdbcClientAutoConfiguration.class
        })
public class WebConfiguration {

    /** Behind the security chain, so that the caller and his agency are known. */
    private static final int AFTER_SECURITY = 0;

    @Bean
    Cipherer cipherer(@Value("${kinerja.master-key}") String masterKey) {
        return new Cipherer(Base64.getDecoder().decode(masterKey));
    }

    @Bean
    IdempotentAnswers idempotentAnswers(JdbcClient jdbc, Cipherer cipherer) {
        return new IdempotentAnswers(jdbc, cipherer);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            PlatformTransactionManager transactions,
            IdempotentAnswers answers,
            ProblemWriter problems) {
        var registration =
                new FilterRegistrationBean<>(
                        new IdempotencyFilter(transactions, answers, problems));
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }
}
