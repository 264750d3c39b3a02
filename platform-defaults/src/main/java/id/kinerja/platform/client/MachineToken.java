package id.kinerja.platform.client;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * This service's own token, by client credentials; kept until shortly before its end, so that the
 * issuer is asked once in minutes and not once in a call.
 */
public final class MachineToken {

    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(30);

    private final RestClient issuer;
    private final MultiValueMap<String, String> credentials;
    private final Clock clock;
    private @Nullable Kept kept;

    /**
     * @param tokenUri of the issuer
     * @param timeout of connecting and of reading, each
     */
    public MachineToken(
            String tokenUri, String clientId, String clientSecret, Duration timeout, Clock clock) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(timeout).build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(timeout);
        this.issuer = RestClient.builder().baseUrl(tokenUri).requestFactory(requests).build();
        this.credentials =
                new LinkedMultiValueMap<>(
                        Map.of(
                                "grant_type", List.of("client_credentials"),
                                "client_id", List.of(clientId),
                                "client_secret", List.of(clientSecret)));
        this.clock = clock;
    }

    private record Kept(String value, Instant until) {}

    /** The token, taken anew where the kept one is about to end. */
    public synchronized String value() {
        Kept now = kept;
        if (now == null || !clock.instant().isBefore(now.until())) {
            now = take();
            kept = now;
        }
        return now.value();
    }

    /** Forgets a token that was refused, so that the next call takes a fresh one. */
    public synchronized void forget(String refused) {
        if (kept != null && kept.value().equals(refused)) {
            kept = null;
        }
    }

    private Kept take() {
        Map<?, ?> answer =
                issuer.post()
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(credentials)
                        .retrieve()
                        .body(Map.class);
        if (answer != null
                && answer.get("access_token") instanceof String value
                && answer.get("expires_in") instanceof Number seconds) {
            Instant end = clock.instant().plusSeconds(seconds.longValue());
            return new Kept(value, end.minus(BEFORE_ITS_END));
        }
        throw new IllegalStateException("The issuer has answered without a token");
    }
}
