package id.kinerja.tukin.incident.client;

import feign.Request;
import feign.Retryer;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;

/** Calls of this one client; a class that is scanned would speak for all clients. */
class IncidentCalls {

    private static final long CONNECTING_MILLIS = 700;

    /** Thousands of days are resolved for one answer. */
    private static final long READING_MILLIS = 8_000;

    @Bean
    Request.Options timeouts() {
        return new Request.Options(
                CONNECTING_MILLIS,
                TimeUnit.MILLISECONDS,
                READING_MILLIS,
                TimeUnit.MILLISECONDS,
                false);
    }

    /** Whoever asked sees that it failed, and asks again if he likes. */
    @Bean
    Retryer neverTwice() {
        return Retryer.NEVER_RETRY;
    }
}
