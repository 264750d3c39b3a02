package id.kinerja.integration.webhook.client;

import id.kinerja.integration.webhook.PublicHosts;
import id.kinerja.integration.webhook.WebhookAttempt;
import id.kinerja.integration.webhook.WebhookAttempt.Outcome;
import id.kinerja.integration.webhook.WebhookDelivery;
import id.kinerja.integration.webhook.WebhookLine;
import id.kinerja.integration.webhook.WebhookQueue;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Calls endpoints: to public addresses alone, in limited time, led nowhere else, and without
 * reading more of an answer than its beginning. What fails is tried again by the delivery's own
 * schedule, and an endpoint that fails is left in peace by it too: both outlive this process.
 */
@Component
@EnableConfigurationProperties(WebhookProperties.class)
class HttpWebhookLine implements WebhookLine, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpWebhookLine.class);
    private static final int CONNECTIONS = 400;
    private static final int CONNECTIONS_OF_A_HOST = 20;
    private static final int READ_OF_AN_ANSWER = 16 * 1024;

    private final Set<String> allowedHosts;
    private final TimeLimiter limit;
    private final Clock clock;
    private final CloseableHttpClient http;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    HttpWebhookLine(WebhookProperties properties, Clock clock) {
        this(properties, clock, SystemDefaultDnsResolver.INSTANCE);
    }

    HttpWebhookLine(WebhookProperties properties, Clock clock, DnsResolver names) {
        this.allowedHosts = Set.copyOf(properties.allowedHosts());
        this.limit = TimeLimiter.of(properties.timeLimit());
        this.clock = clock;
        this.http =
                HttpClients.custom()
                        .setConnectionManager(
                                connections(
                                        properties.timeout(),
                                        new PublicNames(
                                                new PublicHosts(
                                                        names::resolve, allowedHosts::contains))))
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setRedirectsEnabled(false)
                                        .setResponseTimeout(Timeout.of(properties.timeout()))
                                        .setConnectionRequestTimeout(
                                                Timeout.of(properties.timeout()))
                                        .build())
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableContentCompression()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .setUserAgent("Kinerja-Webhooks/1")
                        .build();
    }

    private static PoolingHttpClientConnectionManager connections(
            Duration timeout, DnsResolver names) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS_OF_A_HOST)
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(timeout))
                                .setSocketTimeout(Timeout.of(timeout))
                                .setTimeToLive(TimeValue.ofSeconds(30))
                                .build())
                .build();
    }

    @Override
    public Set<String> allowedHosts() {
        return allowedHosts;
    }

    @Override
    public WebhookAttempt send(WebhookQueue.Due due) {
        Instant at = clock.instant();
        HttpPost request;
        try {
            request = request(due, at);
        } catch (IllegalArgumentException unreadable) {
            return attempt(at, Outcome.UNREACHABLE, null);
        }
        try {
            int status = limit.executeFutureSupplier(() -> calls.submit(() -> status(request)));
            return attempt(at, WebhookAttempt.outcomeOf(status), status);
        } catch (TimeoutException slow) {
            request.abort();
            return attempt(at, Outcome.TIMED_OUT, null);
        } catch (Exception fault) {
            // A future declares no narrower type; its message may name an address.
            LOG.info(
                    "Endpoint {} has not taken {}: {}",
                    due.delivery().endpoint().value(),
                    due.delivery().id().value(),
                    fault.getClass().getSimpleName());
            return attempt(at, outcomeOf(fault), null);
        }
    }

    @Override
    public void close() {
        calls.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }

    private static HttpPost request(WebhookQueue.Due due, Instant at) {
        WebhookDelivery delivery = due.delivery();
        String id = delivery.id().message();
        var request = new HttpPost(due.url());
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", Long.toString(at.getEpochSecond()));
        request.setHeader(
                "webhook-signature", WebhookSignature.of(due.secrets(), id, at, delivery.body()));
        request.setEntity(new StringEntity(delivery.body(), ContentType.APPLICATION_JSON));
        return request;
    }

    private int status(HttpPost request) throws IOException {
        ClassicHttpResponse response = http.executeOpen(null, request, null);
        if (isShort(response.getEntity())) {
            response.close();
        } else {
            // To close it would read the rest.
            request.abort();
        }
        return response.getCode();
    }

    private static boolean isShort(@Nullable HttpEntity entity) {
        if (entity == null) {
            return true;
        }
        try {
            InputStream content = entity.getContent();
            byte[] part = content.readNBytes(READ_OF_AN_ANSWER);
            return part.length < READ_OF_AN_ANSWER;
        } catch (IOException cutOff) {
            return false;
        }
    }

    private static Outcome outcomeOf(Exception fault) {
        return switch (fault) {
            case PublicHosts.NotPublic _ -> Outcome.ADDRESS_NOT_PUBLIC;
            case InterruptedIOException _ -> Outcome.TIMED_OUT;
            default -> Outcome.UNREACHABLE;
        };
    }

    private WebhookAttempt attempt(Instant at, Outcome outcome, @Nullable Integer status) {
        return new WebhookAttempt(
                at, outcome, status, Duration.between(at, clock.instant()).toMillis());
    }
}
