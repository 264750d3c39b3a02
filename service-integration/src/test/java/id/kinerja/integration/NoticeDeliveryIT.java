package id.kinerja.integration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static id.kinerja.integration.notice.client.NoticeStub.MAIL;
import static id.kinerja.integration.notice.client.NoticeStub.OUTSIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.interaso.webpush.VapidKeys;
import id.kinerja.integration.notice.app.QueueTheDay;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UuidV7;
import id.kinerja.kernel.event.TaskChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestPostgres;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Messages on their way out, to servers that stand in for those outside. */
@ServiceTest
class NoticeDeliveryIT {

    private static final String HEAD = "190001012000011001";
    private static final String PREFERENCES = "/v1/notice-preferences";
    private static final List<String> STAFF =
            List.of(
                    "190001012000012011",
                    "190001012000012012",
                    "190001012000012013",
                    "190001012000012014",
                    "190001012000012015",
                    "190001012000012016",
                    "190001012000012017");

    /** Of all tests; each has somebody of its own who is told. */
    private static @Nullable TestAgency office;

    private final int port;
    private final QueueTheDay queueTheDay;

    @Autowired
    NoticeDeliveryIT(@LocalServerPort int port, QueueTheDay queueTheDay) {
        this.port = port;
        this.queueTheDay = queueTheDay;
    }

    @Test
    void sendsMailThatSaysNoMoreThanThatThereIsSomethingNewAndAgainUnderTheSameId()
            throws MessagingException {
        TestAgency agency = office();
        Api one = reach(agency, 0, "email", Map.of("address", "satu@contoh.go.id"));

        returned(agency, 0);

        JsonNode sent = delivery(agency, 0, "EMAIL", "SENT");
        MimeMessage first = mails("satu@contoh.go.id").getFirst();
        assertThat(first.getSubject()).isEqualTo("Kinerja: pemberitahuan pekerjaan");
        assertThat(text(first))
                .contains("Yth. Contoh", "https://kinerja.contoh.go.id/pemberitahuan")
                .doesNotContain("SKP", "skps");
        assertThat(first.getHeader("Message-ID"))
                .containsExactly("<" + sent.get("id").asString() + "@contoh.go.id>");
        assertThat(sent.get("kind").asString()).isEqualTo("SKP_RETURNED");
        assertThat(sent.toString()).doesNotContain("satu", "Contoh", "link");

        // As if it had died between sending and writing it down.
        dueAgain(sent.get("id").asString());
        await().atMost(TestAgency.SOON)
                .untilAsserted(() -> assertThat(mails("satu@contoh.go.id")).hasSize(2));
        assertThat(mails("satu@contoh.go.id").get(1).getHeader("Message-ID"))
                .isEqualTo(first.getHeader("Message-ID"));
        delivery(agency, 0, "EMAIL", "SENT");
        assertThat(code(one.get("/v1/notice-deliveries"))).isEqualTo("role-missing");
    }

    @Test
    void triesAGatewayThatIsDownAgainWhileMailGoesOn() {
        TestAgency agency = office();
        reach(agency, 1, "email", Map.of("address", "dua@contoh.go.id"));
        Api two = reach(agency, 1, "whatsapp", Map.of("number", "+6281200000002"));
        two.with("If-Match", "\"0\"")
                .put(
                        PREFERENCES,
                        Map.of(
                                "choices",
                                List.of(
                                        Map.of(
                                                "group",
                                                "WORK",
                                                "channels",
                                                List.of("EMAIL", "WHATSAPP")))));
        OUTSIDE.stubFor(
                post("/wa")
                        .withRequestBody(matchingJsonPath("$.to", equalTo("+6281200000002")))
                        .willReturn(aResponse().withStatus(503)));

        returned(agency, 1);

        delivery(agency, 1, "EMAIL", "SENT");
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(deliveries(agency, 1, "WHATSAPP"))
                                        .singleElement()
                                        .satisfies(
                                                it ->
                                                        assertThat(it.path("cause").asString(""))
                                                                .isEqualTo("UNREACHABLE")));
        String id = deliveries(agency, 1, "WHATSAPP").getFirst().get("id").asString();
        OUTSIDE.stubFor(
                post("/wa")
                        .withRequestBody(matchingJsonPath("$.to", equalTo("+6281200000002")))
                        .willReturn(ok()));
        dueAgain(id);
        assertThat(delivery(agency, 1, "WHATSAPP", "SENT").get("tries").asInt()).isEqualTo(2);
        OUTSIDE.verify(
                2,
                postRequestedFor(urlPathEqualTo("/wa"))
                        .withHeader("Authorization", equalTo("Bearer token-rahasia"))
                        .withHeader("Idempotency-Key", equalTo(id))
                        .withRequestBody(
                                matchingJsonPath("$.message", matching(".*pekerjaan.*https.*"))));
    }

    @Test
    void givesUpWhatAGatewayRefusesAndSendsItAgainWhenHrSaysSo() {
        TestAgency agency = office();
        Api three = reach(agency, 2, "whatsapp", Map.of("number", "+6281200000003"));
        three.with("If-Match", "\"0\"")
                .put(
                        PREFERENCES,
                        Map.of(
                                "choices",
                                List.of(Map.of("group", "WORK", "channels", List.of("WHATSAPP")))));
        OUTSIDE.stubFor(
                post("/wa")
                        .withRequestBody(matchingJsonPath("$.to", equalTo("+6281200000003")))
                        .willReturn(aResponse().withStatus(400)));

        returned(agency, 2);

        assertThat(delivery(agency, 2, "WHATSAPP", "FAILED").get("cause").asString())
                .isEqualTo("REFUSED");

        OUTSIDE.stubFor(
                post("/wa")
                        .withRequestBody(matchingJsonPath("$.to", equalTo("+6281200000003")))
                        .willReturn(ok()));
        assertThat(code(redrive(three, "WHATSAPP"))).isEqualTo("role-missing");
        assertThat(code(redrive(agency.admin(), "IN_APP"))).isEqualTo("notice-channel-inside");
        assertThat(code(redrive(TestAgency.open(port, "redrive-off").admin(), "WHATSAPP")))
                .isEqualTo("notice-channel-off");
        assertThat(redrive(agency.admin(), "WHATSAPP").json().get("deliveries").asInt())
                .isEqualTo(1);
        assertThat(delivery(agency, 2, "WHATSAPP", "SENT").get("tries").asInt()).isEqualTo(1);
        assertThat(redrive(agency.admin(), "WHATSAPP").json().get("deliveries").asInt()).isZero();
    }

    private static Api.Answer redrive(Api who, String channel) {
        return who.post("/v1/notice-deliveries/redrive", Map.of("channel", channel));
    }

    @Test
    void writesToBrowsersSealedAndForgetsThoseThatAreGone() {
        TestAgency agency = office();
        Api four = agency.as(agency.person(STAFF.get(3)), Role.PEGAWAI);
        subscribe(four, "http://localhost:" + OUTSIDE.port() + "/push/empat");
        OUTSIDE.stubFor(post("/push/empat").willReturn(aResponse().withStatus(201)));

        returned(agency, 3);

        delivery(agency, 3, "WEB_PUSH", "SENT");
        OUTSIDE.verify(
                1,
                postRequestedFor(urlPathEqualTo("/push/empat"))
                        .withHeader("Authorization", matching("vapid t=.+k=.+"))
                        .withHeader("Content-Encoding", equalTo("aes128gcm"))
                        .withHeader("Topic", matching("[0-9a-f]{32}")));
        assertThat(
                        OUTSIDE.findAll(postRequestedFor(urlPathEqualTo("/push/empat")))
                                .getFirst()
                                .getBodyAsString())
                .doesNotContain("pemberitahuan", "pekerjaan");

        OUTSIDE.stubFor(post("/push/empat").willReturn(aResponse().withStatus(410)));
        returned(agency, 3);
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(deliveries(agency, 3, "WEB_PUSH"))
                                        .extracting(it -> it.get("state").asString())
                                        .containsExactly("DROPPED", "SENT"));
        assertThat(four.get(PREFERENCES).json().get("browsers")).isEmpty();
    }

    @Test
    void takesNoBrowserAtAHostThatIsNoPushService() {
        TestAgency agency = office();
        Api five = agency.as(agency.person(STAFF.get(4)), Role.PEGAWAI);

        Api.Answer refused = subscribed(five, "http://127.0.0.1:" + OUTSIDE.port() + "/push/lima");

        assertThat(refused.json().at("/errors/0/code").asString())
                .as(refused.text())
                .isEqualTo("no-push-service");
        assertThat(five.get(PREFERENCES).json().get("browsers")).isEmpty();
    }

    @Test
    void waitsForTheEndOfQuietHoursAndSendsNothingByAChannelThatIsTurnedOff() {
        TestAgency agency = office();
        Api six = reach(agency, 5, "email", Map.of("address", "enam@contoh.go.id"));
        six.with("If-Match", "\"0\"")
                .put(
                        PREFERENCES,
                        Map.of(
                                "quietFrom", "07:00:00",
                                "quietTo", "06:00:00",
                                "choices", List.of()));

        returned(agency, 5);

        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(deliveries(agency, 5, "EMAIL"))
                                        .singleElement()
                                        .satisfies(
                                                it ->
                                                        assertThat(it.path("cause").asString(""))
                                                                .isEqualTo("QUIET")));
        assertThat(deliveries(agency, 5, "EMAIL").getFirst().get("tries").asInt()).isZero();
        assertThat(mails("enam@contoh.go.id")).isEmpty();
        agency.admin().put("/v1/notice-channels/EMAIL/switch", Map.of("on", false));
        assertThat(delivery(agency, 5, "EMAIL", "DROPPED").get("cause").asString())
                .isEqualTo("CHANNEL_OFF");
        agency.admin().put("/v1/notice-channels/EMAIL/switch", Map.of("on", true));
    }

    @Test
    void wakesNobodyUpForWhatHeHasReadMeanwhile() {
        TestAgency agency = office();
        Api seven = reach(agency, 6, "email", Map.of("address", "tujuh@contoh.go.id"));
        seven.with("If-Match", "\"0\"")
                .put(
                        PREFERENCES,
                        Map.of(
                                "quietFrom", "07:00:00",
                                "quietTo", "06:00:00",
                                "choices", List.of()));
        returned(agency, 6);
        await().atMost(TestAgency.SOON)
                .until(
                        () ->
                                deliveries(agency, 6, "EMAIL").stream()
                                        .anyMatch(
                                                it ->
                                                        it.path("cause")
                                                                .asString("")
                                                                .equals("QUIET")));

        String notice = seven.get("/v1/notices").json().at("/items/0/id").asString();
        assertThat(seven.post("/v1/notices/" + notice + "/reading", "").status()).isEqualTo(204);
        dueAgain(deliveries(agency, 6, "EMAIL").getFirst().get("id").asString());

        assertThat(delivery(agency, 6, "EMAIL", "DROPPED").get("cause").asString())
                .isEqualTo("READ");
        assertThat(mails("tujuh@contoh.go.id")).isEmpty();
    }

    @Test
    void tellsSuperiorsOnceADayHowMuchWaits() throws MessagingException {
        TestAgency agency = office();
        Api head = agency.as(agency.person(HEAD), Role.PEGAWAI);
        head.put(PREFERENCES + "/email", Map.of("address", "kepala@contoh.go.id"));
        task(agency, "LOG_TO_VERIFY", agency.person(HEAD));
        task(agency, "SKP_TO_AGREE", agency.person(HEAD));
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                head.get("/v1/notices/count")
                                                        .json()
                                                        .get("openTasks")
                                                        .asInt())
                                        .isEqualTo(2));

        AgencyScope.run(
                agency.id(),
                () -> {
                    queueTheDay.queue(agency.id());
                    queueTheDay.queue(agency.id());
                });

        await().atMost(TestAgency.SOON)
                .untilAsserted(() -> assertThat(mails("kepala@contoh.go.id")).hasSize(1));
        MimeMessage mail = mails("kepala@contoh.go.id").getFirst();
        assertThat(mail.getSubject()).startsWith("Kinerja: ").endsWith(" hal menunggu Anda");
        assertThat(
                        agency.admin()
                                .get(
                                        "/v1/notice-deliveries?limit=200&person="
                                                + agency.person(HEAD))
                                .json()
                                .get("items")
                                .valueStream()
                                .filter(it -> it.get("form").asString().equals("DIGEST")))
                .hasSize(1);
        assertThat(mails("satu@contoh.go.id"))
                .extracting(Message::getSubject)
                .noneMatch(subject -> subject.contains("hal menunggu"));
    }

    private TestAgency office() {
        if (office == null) {
            TestAgency agency = TestAgency.open(port, "notice-out");
            agency.addUnit("U1", null);
            agency.addHead("U1", HEAD);
            agency.addTeam("U1", HEAD, STAFF.toArray(String[]::new));
            String channels = "/v1/notice-channels";
            Api admin = agency.admin();
            admin.put(
                    channels + "/email",
                    Map.of(
                            "host", "127.0.0.1",
                            "port", MAIL.getSmtp().getPort(),
                            "security", "NONE",
                            "sender", "kinerja@contoh.go.id"));
            assertThat(code(admin.put(channels + "/EMAIL/switch", Map.of("on", true))))
                    .isEqualTo("notice-link-missing");
            NoticePolicyOf.settle(agency, HEAD);
            admin.put(
                    channels + "/whatsapp",
                    Map.of(
                            "url",
                            "http://localhost:" + OUTSIDE.port() + "/wa",
                            "token",
                            "token-rahasia"));
            admin.put(channels + "/web-push", Map.of("subject", "mailto:ti@contoh.go.id"));
            List.of("EMAIL", "WHATSAPP", "WEB_PUSH")
                    .forEach(
                            channel ->
                                    assertThat(
                                                    admin.put(
                                                                    channels + "/" + channel
                                                                            + "/switch",
                                                                    Map.of("on", true))
                                                            .status())
                                            .isEqualTo(200));
            office = agency;
        }
        return office;
    }

    private static Api reach(TestAgency agency, int who, String by, Map<String, Object> where) {
        Api one = agency.as(agency.person(STAFF.get(who)), Role.PEGAWAI);
        assertThat(one.put(PREFERENCES + "/" + by, where).status()).isEqualTo(200);
        return one;
    }

    private static void subscribe(Api who, String endpoint) {
        Api.Answer answer = subscribed(who, endpoint);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static Api.Answer subscribed(Api who, String endpoint) {
        byte[] key = VapidKeys.generate().getApplicationServerKey();
        Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
        return who.post(
                PREFERENCES + "/browsers",
                Map.of(
                        "endpoint", endpoint,
                        "p256dh", text.encodeToString(key),
                        "auth", text.encodeToString(new byte[16])));
    }

    private static void returned(TestAgency agency, int who) {
        task(agency, "SKP_RETURNED", agency.person(STAFF.get(who)));
    }

    private static void task(TestAgency agency, String kind, String person) {
        Personnel.tell(
                Topics.tasksOf("skp"),
                new TaskChanged(
                        agency.id().value(),
                        UuidV7.next(),
                        kind,
                        UUID.fromString(person),
                        null,
                        null,
                        null,
                        "/api/skp/v1/skps/1",
                        null,
                        "OPEN",
                        1,
                        1));
    }

    private static JsonNode delivery(TestAgency agency, int who, String channel, String state) {
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(deliveries(agency, who, channel))
                                        .singleElement()
                                        .satisfies(
                                                it ->
                                                        assertThat(it.get("state").asString())
                                                                .as(it.toString())
                                                                .isEqualTo(state)));
        return deliveries(agency, who, channel).getFirst();
    }

    /** The latest first. */
    private static List<JsonNode> deliveries(TestAgency agency, int who, String channel) {
        return agency.admin()
                .get(
                        "/v1/notice-deliveries?channel="
                                + channel
                                + "&person="
                                + agency.person(STAFF.get(who)))
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private static List<MimeMessage> mails(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> to(mail).equals(address))
                .toList();
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (MessagingException | IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void dueAgain(String delivery) {
        try (Connection connection = TestPostgres.superuser("integration");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update notice_delivery set state = 'PENDING', sent_at = null, next_try = queued_at where delivery_id = '"
                            + delivery
                            + "'");
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
