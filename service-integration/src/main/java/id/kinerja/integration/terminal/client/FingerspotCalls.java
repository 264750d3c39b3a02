package id.kinerja.integration.terminal.client;

import feign.Request;
import feign.Retryer;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;

/** Calls of this one client; a class that is scanned would speak for all clients. */
class FingerspotCalls {

    /** Redirects aren't followed: an answer may not send a token somewhere else. */
    @Bean
    Request.Options timeouts(FingerspotProperties properties) {
        long millis = properties.timeout().toMillis();
        return new Request.Options(
                millis, TimeUnit.MILLISECONDS, millis, TimeUnit.MILLISECONDS, false);
    }

    /** There is one retry mechanism, and it stands around the whole call. */
    @Bean
    Retryer neverTwice() {
        return Retryer.NEVER_RETRY;
    }
}
