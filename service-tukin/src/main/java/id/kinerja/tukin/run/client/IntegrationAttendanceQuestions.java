package id.kinerja.tukin.run.client;

import feign.FeignException;
import feign.RetryableException;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.client.MachineToken;
import id.kinerja.tukin.run.AttendanceQuestions;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks service-integration with this service's own token. Whatever goes wrong there, the answer
 * comes in time and says that nothing is known.
 */
@Component
class IntegrationAttendanceQuestions implements AttendanceQuestions, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IntegrationAttendanceQuestions.class);

    private static final CircuitBreakerConfig BREAKER =
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .failureRateThreshold(50)
                    .waitDurationInOpenState(Duration.ofSeconds(5))
                    .permittedNumberOfCallsInHalfOpenState(2)
                    .build();

    /** Once more, for a token that has been withdrawn and for a replica that has just gone. */
    private static final RetryConfig RETRY =
            RetryConfig.custom()
                    .maxAttempts(2)
                    .waitDuration(Duration.ofMillis(50))
                    .retryOnException(IntegrationAttendanceQuestions::mayPass)
                    .build();

    private final IntegrationClient client;
    private final MachineToken token;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final CircuitBreaker breaker = CircuitBreaker.of("integration", BREAKER);
    private final Retry retry = Retry.of("integration", RETRY);
    private final TimeLimiter limit;

    IntegrationAttendanceQuestions(
            IntegrationClient client, MachineToken token, IntegrationProperties properties) {
        this.client = client;
        this.token = token;
        this.limit = TimeLimiter.of(properties.timeLimit());
    }

    @Override
    public Optional<Open> of(AgencyId agency, YearMonth month) {
        Callable<Open> call = retry.decorateCallable(() -> ask(agency, month));
        try {
            return Optional.of(
                    breaker.executeCallable(
                            () -> limit.executeFutureSupplier(() -> calls.submit(call))));
        } catch (CallNotPermittedException leftInPeace) {
            return Optional.empty();
        } catch (Exception fault) {
            // A callable declares no narrower type.
            LOG.warn("Nothing is known of open attendance questions: {}", fault.toString());
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }

    private Open ask(AgencyId agency, YearMonth month) {
        String bearer = token.value();
        try {
            return open(client.questions("Bearer " + bearer, agency.toString(), month.toString()));
        } catch (FeignException.Unauthorized refused) {
            token.forget(bearer);
            throw refused;
        }
    }

    private static boolean mayPass(Throwable fault) {
        return fault instanceof FeignException.Unauthorized
                || fault instanceof FeignException.ServiceUnavailable
                || fault instanceof RetryableException;
    }

    private static Open open(IntegrationClient.Questions questions) {
        Integer days = questions.unresolvedDays();
        Integer quarantined = questions.quarantinedPunches();
        Integer undated = questions.undatedPunches();
        if (days == null || quarantined == null || undated == null) {
            throw new IllegalStateException("An answer without its counts");
        }
        return new Open(days, questions.doubtfulDays(), quarantined, undated);
    }
}
