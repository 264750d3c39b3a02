package id.kinerja.tukin.incident.client;

import feign.FeignException;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.client.CallerToken;
import id.kinerja.tukin.incident.IncidentDays;
import id.kinerja.tukin.statement.PersonMonth;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks with the token of whoever wants to know, so that he is told no more than there. */
@Component
class FeignIncidentDays implements IncidentDays {

    private static final Logger LOG = LoggerFactory.getLogger(FeignIncidentDays.class);

    private static final CircuitBreakerConfig BREAKER =
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .waitDurationInOpenState(Duration.ofSeconds(5))
                    .permittedNumberOfCallsInHalfOpenState(2)
                    .ignoreException(FeignIncidentDays::isAnAnswer)
                    .build();

    private final IncidentClient client;
    private final CircuitBreaker breaker = CircuitBreaker.of("integration-incidents", BREAKER);

    FeignIncidentDays(IncidentClient client) {
        this.client = client;
    }

    @Override
    public List<Changed> of(UUID incident) {
        String bearer = "Bearer " + CallerToken.value();
        List<Changed> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            IncidentClient.Part part = part(bearer, incident, cursor);
            part.items().forEach(day -> all.add(changed(day)));
            cursor = part.next();
        }
        return all;
    }

    private IncidentClient.Part part(String bearer, UUID incident, String cursor) {
        try {
            return breaker.executeSupplier(() -> client.days(bearer, incident, cursor));
        } catch (FeignException.NotFound unknown) {
            throw Refused.notFound("incident-unknown");
        } catch (FeignException | CallNotPermittedException away) {
            LOG.warn("The days of an incident are not to be had: {}", away.toString());
            throw Refused.notNow("attendance-away");
        }
    }

    private static boolean isAnAnswer(Throwable fault) {
        return fault instanceof FeignException.FeignClientException;
    }

    private static Changed changed(IncidentClient.Day day) {
        return new Changed(
                new PersonId(day.personId()),
                counted(day.date(), day.before()),
                counted(day.date(), day.after()));
    }

    private static PersonMonth.Day counted(LocalDate date, IncidentClient.Counted day) {
        return new PersonMonth.Day(
                date,
                day.status(),
                day.lateMinutes(),
                day.earlyMinutes(),
                day.missingIn(),
                day.missingOut());
    }
}
