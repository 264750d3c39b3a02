package id.kinerja.integration.notice;

import java.net.URI;
import java.util.UUID;

/**
 * Where a browser can be reached, as it says itself (Push API).
 *
 * @param endpoint of the push service
 * @param key of the browser, base 64 for URLs
 * @param auth secret of the browser, base 64 for URLs
 */
public record PushSubscription(URI endpoint, String key, String auth) {

    /** Names one. */
    public record Id(UUID value) {}

    /** Whoever knows it can write to the browser. */
    @Override
    public String toString() {
        return "(subscription)";
    }
}
