package id.kinerja.integration.siasn.client;

import feign.Logger;
import feign.Request;
import feign.Retryer;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;

/** Calls of SIASN's clients; a class that is scanned would speak for all clients. */
class SiasnCalls {

    @Bean
    Request.Options timeouts(SiasnProperties properties) {
        long millis = properties.timeout().toMillis();
        return new Request.Options(
                millis, TimeUnit.MILLISECONDS, millis, TimeUnit.MILLISECONDS, false);
    }

    /** There is one retry mechanism, and it stands around the whole call. */
    @Bean
    Retryer neverTwice() {
        return Retryer.NEVER_RETRY;
    }

    /** Paths hold numbers of people, and headers tokens. */
    @Bean
    Logger.Level silence() {
        return Logger.Level.NONE;
    }
}
