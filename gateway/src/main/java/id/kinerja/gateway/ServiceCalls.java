package id.kinerja.gateway;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Calls of one service. Where it does not answer, the caller is told to come again; where it has
 * not answered for a while, he is told so at once, and the service is left in peace. So is one that
 * answers slowly: it takes a third of the gateway's places at most. Both lines to one service, its
 * own and that of the terminals, leave a third to the others.
 */
final class ServiceCalls implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceCalls.class);

    private static final CircuitBreakerConfig CONFIG =
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(20)
                    .minimumNumberOfCalls(10)
                    .failureRateThreshold(50)
                    .waitDurationInOpenState(Duration.ofSeconds(5))
                    .permittedNumberOfCallsInHalfOpenState(3)
                    .recordException(ServiceCalls::isOfTheService)
                    .build();

    private final CircuitBreaker breaker;
    private final Semaphore places;
    private final GatewayProblems problems;

    ServiceCalls(String service, GatewayProperties properties, GatewayProblems problems) {
        this.places = new Semaphore(properties.requestsInFlightOfALine());
        this.breaker = CircuitBreaker.of(service, CONFIG);
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        if (!places.tryAcquire()) {
            return problems.answer(request, "try-again-soon", HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            return breaker.executeCallable(() -> next.handle(request));
        } catch (CallNotPermittedException open) {
            return problems.answer(request, "try-again-soon", HttpStatus.SERVICE_UNAVAILABLE);
        } catch (ResourceAccessException | IOException fault) {
            return answer(request, fault);
        } finally {
            places.release();
        }
    }

    private ServerResponse answer(ServerRequest request, Exception fault) {
        Optional<PassingRequest.TooLarge> tooLarge = PassingRequest.TooLarge.causeOf(fault);
        if (tooLarge.isPresent()) {
            return problems.answer(
                    request, "http-413", HttpStatus.CONTENT_TOO_LARGE, tooLarge.get().megabytes());
        }
        LOG.warn("{} does not answer", breaker.getName(), FaultsWithoutAddresses.bare(fault));
        return isTimeOut(fault)
                ? problems.answer(request, "service-too-slow", HttpStatus.GATEWAY_TIMEOUT)
                : problems.answer(request, "try-again-soon", HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static boolean isTimeOut(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return !(cause instanceof ConnectTimeoutException);
            }
        }
        return false;
    }

    private static boolean isOfTheService(Throwable fault) {
        return PassingRequest.TooLarge.causeOf(fault).isEmpty();
    }
}
