package id.kinerja.integration.terminal.client;

import feign.Response;
import feign.RetryableException;
import id.kinerja.integration.terminal.CloudAnswer;
import id.kinerja.integration.terminal.CloudPull.Fault;
import id.kinerja.integration.terminal.Clouds;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.io.IOException;
import java.net.HttpRetryException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks Fingerspot's cloud; whatever goes wrong there, the answer comes in time and says so. */
@Component
class FingerspotClouds implements Clouds, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FingerspotClouds.class);

    private static final int UNAUTHORIZED = 401;

    /** What is only about one agency's token leaves it closed for the others. */
    private static final CircuitBreakerConfig BREAKER =
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .failureRateThreshold(50)
                    .waitDurationInOpenState(Duration.ofMinutes(1))
                    .permittedNumberOfCallsInHalfOpenState(2)
                    .ignoreException(
                            fault -> fault instanceof CloudFault cloud && !cloud.isOfTheCloud())
                    .build();

    private final FingerspotClient client;
    private final FingerspotAnswer answer;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final CircuitBreaker breaker = CircuitBreaker.of("fingerspot", BREAKER);
    private final Retry retry;
    private final TimeLimiter limit;

    FingerspotClouds(FingerspotClient client, FingerspotProperties properties, JsonMapper json) {
        this.client = client;
        this.answer = new FingerspotAnswer(json);
        this.limit = TimeLimiter.of(properties.timeLimit());
        this.retry =
                Retry.of(
                        "fingerspot",
                        RetryConfig.custom()
                                .maxAttempts(3)
                                .intervalFunction(
                                        IntervalFunction.ofExponentialBackoff(
                                                properties.backOff(), 2))
                                .retryOnException(FingerspotClouds::mayPass)
                                .build());
    }

    @Override
    public CloudAnswer ask(DueQuestion question) {
        Callable<CloudAnswer> call = retry.decorateCallable(() -> answered(question));
        try {
            return breaker.executeCallable(
                    () -> limit.executeFutureSupplier(() -> calls.submit(call)));
        } catch (Exception fault) {
            // A callable declares no narrower type.
            Fault why = why(fault);
            LOG.warn("The cloud of {} can't be asked: {}", question.cloudId(), why);
            return new CloudAnswer.Failed(why);
        }
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }

    private CloudAnswer answered(DueQuestion question) throws IOException {
        var query =
                new FingerspotClient.AttlogQuery(
                        question.pull().id().toString(),
                        question.cloudId(),
                        question.days().from().toString(),
                        question.days().lastDay().toString());
        try (Response response = client.attlog("Bearer " + question.token().text(), query)) {
            return answer.read(question.cloudId(), response);
        } catch (RetryableException broken) {
            throw refused(broken)
                    ? new CloudFault(Fault.TOKEN_REFUSED, false)
                    : new CloudFault(Fault.UNREACHABLE, true);
        }
    }

    /** The JDK reads a 401 as its own to answer, and gives up. */
    private static boolean refused(RetryableException fault) {
        return fault.getCause() instanceof HttpRetryException again
                && again.responseCode() == UNAUTHORIZED;
    }

    private static boolean mayPass(Throwable fault) {
        return fault instanceof CloudFault cloud && cloud.isPassing();
    }

    private static Fault why(Exception fault) {
        return switch (fault) {
            case CloudFault cloud -> cloud.fault();
            case CallNotPermittedException leftAlone -> Fault.LEFT_IN_PEACE;
            case TimeoutException slow -> Fault.TOO_SLOW;
            default -> Fault.UNREACHABLE;
        };
    }
}
