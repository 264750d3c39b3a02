package id.kinerja.integration.siasn.client;

import feign.FeignException;
import feign.Response;
import id.kinerja.integration.siasn.SiasnAccess;
import id.kinerja.integration.siasn.SiasnFault;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Calls to SIASN: a few at once, in time, tried again where that does no harm, and not at all for a
 * while where it doesn't answer. Tokens that are refused are taken anew once.
 */
@Component
class SiasnLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SiasnLine.class);
    private static final int TRIES = 3;

    /**
     * Whom it doesn't let in, or what it doesn't have, says nothing of whether it can be reached.
     */
    private static final CircuitBreakerConfig BREAKER =
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(20)
                    .minimumNumberOfCalls(10)
                    .failureRateThreshold(50)
                    .waitDurationInOpenState(Duration.ofSeconds(20))
                    .permittedNumberOfCallsInHalfOpenState(2)
                    .ignoreException(
                            fault ->
                                    fault instanceof SiasnFailure failure
                                            && !failure.isUnavailable())
                    .build();

    private final SiasnTokens tokens;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final CircuitBreaker breaker = CircuitBreaker.of("siasn", BREAKER);
    private final Retry retry;
    private final TimeLimiter limit;

    /** Whoever holds them all, as a test does, has every call wait. */
    final Semaphore places;

    SiasnLine(SiasnTokens tokens, SiasnProperties properties) {
        this.tokens = tokens;
        this.retry =
                Retry.of(
                        "siasn",
                        RetryConfig.custom()
                                .maxAttempts(TRIES)
                                .intervalFunction(
                                        IntervalFunction.ofExponentialBackoff(
                                                properties.pause().toMillis(), 2))
                                .retryOnException(
                                        fault ->
                                                fault instanceof SiasnFailure failure
                                                        && failure.isUnavailable())
                                .build());
        this.limit = TimeLimiter.of(properties.timeLimit());
        this.places = new Semaphore(properties.calls());
    }

    /** One call with these tokens. */
    interface Call {
        Response send(String gateway, String operator);
    }

    /** A question, which can be asked again. */
    RawAnswer ask(SiasnAccess access, Call call) {
        return guarded(retry.decorateCallable(() -> once(access, call)));
    }

    /** What must not be said twice: it is tried once, and the caller looks what became of it. */
    RawAnswer tell(SiasnAccess access, Call call) {
        return guarded(() -> once(access, call));
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }

    private RawAnswer guarded(Callable<RawAnswer> call) {
        // Whoever waits for a place says nothing of how fast SIASN is.
        places.acquireUninterruptibly();
        try {
            return breaker.executeCallable(
                    () -> limit.executeFutureSupplier(() -> calls.submit(call)));
        } catch (SiasnFailure failure) {
            throw failure;
        } catch (CallNotPermittedException leftInPeace) {
            throw new SiasnFailure(SiasnFault.UNAVAILABLE);
        } catch (Exception fault) {
            // A callable declares no narrower type; its message may name an address.
            LOG.warn("SIASN has not answered: {}", fault.getClass().getSimpleName());
            throw new SiasnFailure(SiasnFault.UNAVAILABLE);
        } finally {
            places.release();
        }
    }

    private RawAnswer once(SiasnAccess access, Call call) {
        RawAnswer first = send(access, call);
        RawAnswer answer = first.isUnauthorized() ? send(access, call) : first;
        if (answer.isUnauthorized()) {
            tokens.shutOut(access);
        }
        if (answer.isUnauthorized() || answer.isForbidden()) {
            throw new SiasnFailure(SiasnFault.REFUSED);
        }
        if (answer.isUnavailable()) {
            throw new SiasnFailure(SiasnFault.UNAVAILABLE);
        }
        return answer;
    }

    private RawAnswer send(SiasnAccess access, Call call) {
        SiasnTokens.Pair pair = tokens.of(access);
        RawAnswer answer =
                send(() -> call.send("Bearer " + pair.gateway(), "bearer " + pair.operator()));
        if (answer.isUnauthorized()) {
            tokens.forget(access, pair);
        }
        return answer;
    }

    /** Whatever goes wrong on the wire is told without its address. */
    static RawAnswer send(Supplier<Response> call) {
        try {
            return RawAnswer.of(call.get());
        } catch (FeignException unreachable) {
            throw new SiasnFailure(SiasnFault.UNAVAILABLE);
        }
    }
}
