package id.kinerja.integration.notice.client;

import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.WayOut.Answer;
import id.kinerja.integration.webhook.PublicAddress;
import id.kinerja.kernel.AgencyId;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
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

    private final NoticeProperties properties;
    private final CircuitBreakerRegistry breakers =
            CircuitBreakerRegistry.of(
                    CircuitBreakerConfig.custom()
                            .slidingWindowSize(10)
                            .minimumNumberOfCalls(5)
                            .failureRateThreshold(60)
                            .waitDurationInOpenState(Duration.ofSeconds(30))
                            .permittedNumberOfCallsInHalfOpenState(1)
                            .recordResult(answer -> answer == Answer.UNREACHABLE)
                            .build());

    OutsideLine(NoticeProperties properties) {
        this.properties = properties;
    }

    /** Whatever goes wrong is told without addresses and names. */
    Answer guarded(AgencyId agency, Channel channel, Callable<Answer> call) {
        CircuitBreaker breaker = breakers.circuitBreaker(channel + "/" + agency);
        try {
            return breaker.executeCallable(call);
        } catch (CallNotPermittedException leftInPeace) {
            return Answer.LEFT_IN_PEACE;
        } catch (Exception fault) {
            // A callable declares no narrower type.
            LOG.warn(
                    "{} of {} was not reached: {}",
                    channel,
                    agency,
                    fault.getClass().getSimpleName());
            return Answer.UNREACHABLE;
        }
    }

    /**
     * Whether the installation lets an agency send us there. Between this look and the call a name
     * may come to mean another address; whoever must not be reached is to be kept off by the
     * network too.
     */
    boolean mayReach(String host) throws UnknownHostException {
        return properties.privateNetworks()
                || Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicAddress::is);
    }
}
