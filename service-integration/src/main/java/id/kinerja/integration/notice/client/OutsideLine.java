package id.kinerja.integration.notice.client;

import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.WayOut.Answer;
import id.kinerja.integration.webhook.PublicHosts;
import id.kinerja.kernel.AgencyId;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Calls to the outside, where one that doesn't answer is left in peace for a while: of one agency
 * by one channel, so that it holds up nobody else. What is queued is tried again by the queue.
 */
@Component
class OutsideLine {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideLine.class);

    private final CircuitBreakerRegistry breakers =
            CircuitBreakerRegistry.of(
                    CircuitBreakerConfig.custom()
                            .slidingWindowSize(10)
                            .minimumNumberOfCalls(5)
                            .failureRateThreshold(60)
                            .waitDurationInOpenState(Duration.ofSeconds(30))
                            .permittedNumberOfCallsInHalfOpenState(1)
                            .ignoreException(OutsideLine::isToPrivate)
                            .recordResult(answer -> answer == Answer.UNREACHABLE)
                            .build());

    /**
     * Whatever goes wrong is told without addresses and names. Where the installation lets nobody
     * send us there, it is refused for good.
     */
    Answer guarded(AgencyId agency, Channel channel, Callable<Answer> call) {
        CircuitBreaker breaker = breakers.circuitBreaker(channel + "/" + agency);
        try {
            return breaker.executeCallable(call);
        } catch (CallNotPermittedException leftInPeace) {
            return Answer.LEFT_IN_PEACE;
        } catch (Exception fault) {
            // A callable declares no narrower type.
            if (isToPrivate(fault)) {
                return Answer.REFUSED;
            }
            LOG.warn(
                    "{} of {} was not reached: {}",
                    channel,
                    agency,
                    fault.getClass().getSimpleName());
            return Answer.UNREACHABLE;
        }
    }

    private static boolean isToPrivate(Throwable fault) {
        return fault instanceof PublicHosts.NotPublic
                || (fault.getCause() != null && isToPrivate(fault.getCause()));
    }
}
