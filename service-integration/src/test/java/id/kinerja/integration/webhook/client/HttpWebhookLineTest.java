package id.kinerja.integration.webhook.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.exactly;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static id.kinerja.integration.webhook.client.WebhookStub.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.webhook.SigningSecret;
import id.kinerja.integration.webhook.WebhookAttempt;
import id.kinerja.integration.webhook.WebhookAttempt.Outcome;
import id.kinerja.integration.webhook.WebhookDelivery;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookKind;
import id.kinerja.integration.webhook.WebhookQueue;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Endpoints as they answer: elsewhere, slowly, without end, or from within. */
class HttpWebhookLineTest {

    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress PUBLIC = InetAddress.ofLiteral("1.1.1.1");
    private static final String INSIDE = "inside";

    @BeforeEach
    void answer() {
        SERVER.resetAll();
        SERVER.stubFor(post("/" + INSIDE).willReturn(aResponse().withStatus(204)));
    }

    @Test
    void tellsWhatAnEndpointAnswered() {
        assertThat(sent("/" + INSIDE).outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(answered(500)).isEqualTo(Outcome.NOT_TAKEN);
        assertThat(answered(404)).isEqualTo(Outcome.NOT_TAKEN);
        assertThat(answered(410)).isEqualTo(Outcome.GONE);
    }

    @Test
    void followsNobodyElsewhere() {
        for (int status : List.of(301, 302, 303, 307, 308)) {
            SERVER.stubFor(
                    post("/moved")
                            .willReturn(
                                    aResponse()
                                            .withStatus(status)
                                            .withHeader(
                                                    "Location", SERVER.baseUrl() + "/" + INSIDE)));
            assertThat(sent("/moved").outcome()).isEqualTo(Outcome.REDIRECTED);
        }
        SERVER.verify(exactly(0), postRequestedFor(urlPathEqualTo("/" + INSIDE)));
    }

    /** The whole in two seconds, though each byte comes in time; to await it all takes a minute. */
    @Test
    void waitsForASlowAnswerNoLongerThanItsTime() {
        SERVER.stubFor(post("/silent").willReturn(aResponse().withFixedDelay(30_000)));
        SERVER.stubFor(
                post("/drips")
                        .willReturn(
                                aResponse()
                                        .withBody("x".repeat(4_000))
                                        .withChunkedDribbleDelay(50, 30_000)));

        Instant before = Clock.systemUTC().instant();
        assertThat(sent("/silent").outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(sent("/drips").outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(Duration.between(before, Clock.systemUTC().instant()))
                .isLessThan(Duration.ofSeconds(20));
    }

    /** Its beginning comes at once, and all of it in more time than there is. */
    @Test
    void readsNoMoreOfAnAnswerThanItsBeginning() {
        SERVER.stubFor(
                post("/endless")
                        .willReturn(
                                aResponse()
                                        .withBody(new byte[4_000_000])
                                        .withChunkedDribbleDelay(100, 60_000)));

        try (HttpWebhookLine line = line(Duration.ofSeconds(30), host -> HERE)) {
            assertThat(line.send(due(here("/endless"))).outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(line.send(due(here("/" + INSIDE))).outcome()).isEqualTo(Outcome.DELIVERED);
        }
    }

    @Test
    void callsNoNameThatLeadsToAPrivateAddress() {
        try (HttpWebhookLine line = line(host -> HERE)) {
            assertThat(
                            line.send(
                                            due(
                                                    "http://simpeg.example.go.id:"
                                                            + SERVER.port()
                                                            + "/inside"))
                                    .outcome())
                    .isEqualTo(Outcome.ADDRESS_NOT_PUBLIC);
            assertThat(line.send(due("http://2130706433:" + SERVER.port() + "/inside")).outcome())
                    .isEqualTo(Outcome.ADDRESS_NOT_PUBLIC);
            assertThat(line.send(due("http://[::1]:" + SERVER.port() + "/inside")).outcome())
                    .isEqualTo(Outcome.ADDRESS_NOT_PUBLIC);
        }
        SERVER.verify(exactly(0), postRequestedFor(urlPathEqualTo("/" + INSIDE)));
    }

    /** Public when it is looked at, private a moment later: what was looked at is called. */
    @Test
    void asksForANameOnceAndCallsWhatItWasToldThen() {
        List<String> asked = new ArrayList<>();
        try (HttpWebhookLine line =
                line(
                        host -> {
                            asked.add(host);
                            return asked.size() == 1 ? PUBLIC : HERE;
                        })) {
            Outcome first =
                    line.send(due("http://rebind.example.go.id:" + SERVER.port() + "/inside"))
                            .outcome();
            assertThat(first).isIn(Outcome.TIMED_OUT, Outcome.UNREACHABLE);
        }
        assertThat(asked).containsExactly("rebind.example.go.id");
        SERVER.verify(exactly(0), postRequestedFor(urlPathEqualTo("/" + INSIDE)));
    }

    @Test
    void saysSoWhereNobodyListensOrTheAddressIsNone() {
        try (HttpWebhookLine line = line(host -> HERE)) {
            assertThat(line.send(due("http://127.0.0.1:1/")).outcome())
                    .isEqualTo(Outcome.UNREACHABLE);
            assertThat(line.send(due("http://a b/")).outcome()).isEqualTo(Outcome.UNREACHABLE);
        }
    }

    private static Outcome answered(int status) {
        SERVER.stubFor(post("/some").willReturn(aResponse().withStatus(status)));
        WebhookAttempt attempt = sent("/some");
        assertThat(attempt.status()).isEqualTo(status);
        return attempt.outcome();
    }

    private static WebhookAttempt sent(String path) {
        try (HttpWebhookLine line = line(host -> HERE)) {
            return line.send(due(here(path)));
        }
    }

    private static String here(String path) {
        return "http://127.0.0.1:" + SERVER.port() + path;
    }

    /** What names lead to. */
    interface Names {
        InetAddress of(String host);
    }

    private static HttpWebhookLine line(Names names) {
        return line(Duration.ofSeconds(2), names);
    }

    private static HttpWebhookLine line(Duration limit, Names names) {
        return new HttpWebhookLine(
                new WebhookProperties(limit.dividedBy(2), limit, Set.of("127.0.0.1")),
                Clock.systemUTC(),
                new DnsResolver() {
                    @Override
                    public InetAddress[] resolve(String host) {
                        return new InetAddress[] {names.of(host)};
                    }

                    @Override
                    public String resolveCanonicalHostname(String host) {
                        return host;
                    }
                });
    }

    private static WebhookQueue.Due due(String url) {
        Instant now = Instant.parse("2026-06-02T01:00:00Z");
        return new WebhookQueue.Due(
                new WebhookDelivery(
                        new WebhookDelivery.Id(UUID.randomUUID()),
                        new WebhookEndpoint.Id(UUID.randomUUID()),
                        WebhookKind.PING,
                        "1",
                        "{}",
                        WebhookDelivery.State.PENDING,
                        0,
                        now,
                        now,
                        now),
                url,
                List.of(SigningSecret.next()));
    }
}
