package id.kinerja.platform.web;

import id.kinerja.platform.PlatformDataConfiguration;
import id.kinerja.platform.agency.AgencyEntrance;
import id.kinerja.platform.crypto.KeyProperties;
import id.kinerja.platform.crypto.MasterKey;
import id.kinerja.platform.problem.ProblemConfiguration;
import id.kinerja.platform.problem.ProblemWriter;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(
        after = {
            PlatformDataConfiguration.class,
            ProblemConfiguration.class,
            JdbcClientAutoConfiguration.class
        })
@EnableScheduling
@EnableConfigurationProperties({WatchProperties.class, FileProperties.class, KeyProperties.class})
public class WebConfiguration {

    /** Behind the security chain, so that the caller and his agency are known. */
    private static final int AFTER_SECURITY = 0;

    @Bean
    WebMvcRegistrations routeMapping() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new RouteMapping();
            }
        };
    }

    @Bean
    MasterKey masterKey(KeyProperties keys) {
        return new MasterKey(keys.masterKey(), keys.retiredMasterKeys());
    }

    @Bean
    KernelValues kernelValues() {
        return new KernelValues();
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    KernelParameters kernelParameters() {
        return new KernelParameters();
    }

    @Bean
    IdempotentAnswers idempotentAnswers(JdbcClient jdbc, MasterKey masterKey) {
        return new IdempotentAnswers(jdbc, masterKey);
    }

    @Bean
    IdempotencyPurge idempotencyPurge(TransactionTemplate transactions, IdempotentAnswers answers) {
        return new IdempotencyPurge(transactions, answers);
    }

    /** Before anything reads a body. */
    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(ProblemWriter problems, FileProperties files) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(problems, files.maxFile()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            PlatformTransactionManager transactions,
            IdempotentAnswers answers,
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> mapping,
            ProblemWriter problems,
            FileProperties files) {
        var filter =
                new IdempotencyFilter(
                        transactions,
                        answers,
                        new PostRoutes(mapping::getObject),
                        problems,
                        files.maxFile());
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    @Bean
    Watch watch(JsonMapper json, Clock clock, WatchProperties properties) {
        return new Watch(json, clock, properties.longest());
    }

    @Bean
    ContractController contractController() {
        return new ContractController();
    }

    @Bean
    AgencyEntrance agencyEntrance(JdbcClient jdbc) {
        return new AgencyEntrance(jdbc);
    }
}
