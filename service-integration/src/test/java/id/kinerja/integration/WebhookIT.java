package id.kinerja.integration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static id.kinerja.integration.webhook.client.WebhookStub.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookLine;
import id.kinerja.integration.webhook.WebhookQueue;
import id.kinerja.integration.webhook.app.WorkOnWebhooks;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.AttendanceDayResolved;
import id.kinerja.kernel.event.AttendancePeriodChanged;
import id.kinerja.kernel.event.LeaveDecided;
import id.kinerja.kernel.event.PersonRated;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.ServiceTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other systems are told, and what comes of it. */
@ServiceTest
class WebhookIT {

    private static final String ENDPOINTS = "/v1/webhook-endpoints";
    private static final String DELIVERIES = "/v1/webhook-deliveries";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One for all; each test has endpoints of its own, which it ends. */
    private static @Nullable TestAgency shared;

    private final int port;
    private final WorkOnWebhooks work;
    private final WebhookLine line;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    @Autowired
    WebhookIT(
            @LocalServerPort int port,
            WorkOnWebhooks work,
            WebhookLine line,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.port = port;
        this.work = work;
        this.line = line;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void nobodyIsTold() {
        SERVER.resetAll();
        TestAgency.text(
                "update webhook_endpoint set state = 'ENDED' where agency_id = '"
                        + agency().id()
                        + "' returning 1");
    }

    @Test
    void signsWhatItTellsSoThatTheEndpointCanCheckIt() {
        takes("/signed");
        JsonNode opened = registered("/signed", "PERSON_CHANGED");
        String secret = opened.get("secret").asString();
        assertThat(secret).startsWith("whsec_");
        assertThat(agency().admin().get(of(opened)).text()).doesNotContain(secret);

        JsonNode ping = pinged(opened);

        JsonNode sent = delivery(ping, "SENT");
        assertThat(sent.at("/attempts/0/outcome").asString()).isEqualTo("DELIVERED");
        assertThat(sent.at("/attempts/0/status").asInt()).isEqualTo(200);
        LoggedRequest request = requests("/signed").getFirst();
        assertThat(request.getHeader("webhook-id")).isEqualTo(ping.get("webhookId").asString());
        assertThat(request.getHeader("webhook-signature")).isEqualTo("v1," + hash(secret, request));
        JsonNode body = JSON.readTree(request.getBodyAsString());
        assertThat(body.get("type").asString()).isEqualTo("ping");
        assertThat(body.get("timestamp").asString()).isNotBlank();
    }

    @Test
    void signsWithTheSecretBeforeTooUntilItHasBeenTakenOver() {
        takes("/rotated");
        JsonNode opened = registered("/rotated", "PERSON_CHANGED");
        Api admin = agency().admin();
        assertThat(admin.post(of(opened) + "/secret-rotation", Map.of()).status()).isEqualTo(428);
        Api.Answer rotated =
                seen(opened).post(of(opened) + "/secret-rotation", Map.of("overlapHours", 2));
        assertThat(rotated.status()).as(rotated.text()).isEqualTo(200);
        String before = opened.get("secret").asString();
        String now = rotated.json().get("secret").asString();
        assertThat(now).isNotEqualTo(before);

        delivery(pinged(opened), "SENT");

        LoggedRequest twice = requests("/rotated").getFirst();
        assertThat(twice.getHeader("webhook-signature").split(" "))
                .containsExactly("v1," + hash(now, twice), "v1," + hash(before, twice));

        TestAgency.text(
                "update webhook_endpoint set old_until = clock_timestamp() where endpoint_id = '"
                        + id(opened)
                        + "' returning 1");
        delivery(pinged(opened), "SENT");
        LoggedRequest once = requests("/rotated").getLast();
        assertThat(once.getHeader("webhook-signature")).isEqualTo("v1," + hash(now, once));
    }

    @Test
    void triesAgainUnderTheSameIdWhatAnEndpointHasNotTaken() {
        SERVER.stubFor(
                post("/weary")
                        .inScenario("weary")
                        .willReturn(aResponse().withStatus(500))
                        .willSetStateTo("awake"));
        SERVER.stubFor(
                post("/weary")
                        .inScenario("weary")
                        .whenScenarioStateIs("awake")
                        .willReturn(aResponse()));
        JsonNode opened = registered("/weary", "PERSON_CHANGED");
        JsonNode ping = pinged(opened);

        JsonNode waiting = attempted(ping, 1);
        assertThat(waiting.at("/delivery/state").asString()).isEqualTo("PENDING");
        assertThat(waiting.at("/attempts/0/outcome").asString()).isEqualTo("NOT_TAKEN");
        assertThat(Instant.parse(waiting.at("/delivery/nextTry").asString()))
                .isAfter(Instant.parse(waiting.at("/attempts/0/at").asString()).plusSeconds(4));
        assertThat(agency().admin().get(of(opened)).json().has("failingSince")).isTrue();
        hurry(opened);

        JsonNode sent = delivery(ping, "SENT");
        assertThat(sent.get("attempts")).hasSize(2);
        assertThat(requests("/weary").stream().map(one -> one.getHeader("webhook-id")).distinct())
                .hasSize(1);
        assertThat(requests("/weary").stream().map(LoggedRequest::getBodyAsString).distinct())
                .hasSize(1);
        assertThat(agency().admin().get(of(opened)).json().has("failingSince")).isFalse();
    }

    @Test
    void sendsOnceMoreWhereItWasKilledBetweenSendingAndMarking() {
        takes("/killed");
        JsonNode opened = registered("/killed", "PERSON_CHANGED");
        rests(opened, true);
        JsonNode ping = pinged(opened);

        assertThat(line.send(taken(opened)).status()).isEqualTo(200);

        assertThat(requests("/killed")).hasSize(1);
        assertThat(agency().admin().get(DELIVERIES + "/" + ping.get("id").asString()).text())
                .contains("\"PENDING\"");
        hurry(opened);
        delivery(ping, "SENT");
        assertThat(requests("/killed").stream().map(one -> one.getHeader("webhook-id")))
                .containsExactly(
                        ping.get("webhookId").asString(), ping.get("webhookId").asString());
    }

    /** Taken by one that marks nothing, before the rounds can take it. */
    private WebhookQueue.Due taken(JsonNode opened) {
        UUID endpoint = UUID.fromString(id(opened));
        return AgencyScope.call(
                agency().id(),
                () ->
                        Objects.requireNonNull(
                                transaction.execute(
                                        _ -> {
                                            jdbc.sql(
                                                            "update webhook_endpoint set resting_until = clock_timestamp() where endpoint_id = ?")
                                                    .param(endpoint)
                                                    .update();
                                            return work.take(
                                                            agency().id(),
                                                            new WebhookEndpoint.Id(endpoint))
                                                    .orElseThrow();
                                        })));
    }

    @Test
    void tellsOfNothingMoreThanIdsAndALinkAndOfTheNewestAlone() {
        takes("/facts");
        JsonNode opened =
                registered(
                        "/facts",
                        "ATTENDANCE_DAY_RESOLVED",
                        "ATTENDANCE_PERIOD_CLOSED",
                        "LEAVE_DECIDED",
                        "RATING_DELIVERED");
        paused(opened);
        UUID person = UUID.randomUUID();
        UUID leave = UUID.randomUUID();
        UUID rating = UUID.randomUUID();
        Personnel.tell(Topics.ATTENDANCE_DAY, day(person, 1));
        waiting(opened, 1);
        Personnel.tell(Topics.ATTENDANCE_DAY, day(person, 3));
        Personnel.tell(Topics.ATTENDANCE_DAY, day(person, 2));
        Personnel.tell(Topics.LEAVE, leave(person, leave));
        Personnel.tell(Topics.RATING, rated(person, rating, 1, "DELIVERED"));
        Personnel.tell(Topics.RATING, rated(person, UUID.randomUUID(), 1, "OBJECTED"));
        Personnel.tell(Topics.ATTENDANCE_PERIOD, period("OPEN", 1));
        Personnel.tell(Topics.ATTENDANCE_PERIOD, period("CLOSED", 2));
        waiting(opened, 4);
        assertThat(listed("?state=SUPERSEDED&endpoint=" + id(opened))).hasSize(1);
        assertThat(requests("/facts")).isEmpty();

        resumed(opened);

        await().atMost(TestAgency.SOON)
                .untilAsserted(() -> assertThat(requests("/facts")).hasSize(4));
        String all =
                String.join(
                        "\n",
                        requests("/facts").stream().map(LoggedRequest::getBodyAsString).toList());
        assertThat(all)
                .contains("attendance-day.resolved", "\"revision\":3", "TIDAK_HADIR_SAH")
                .contains("/v1/attendance-days?person=" + person + "&month=2026-05")
                .contains("/api/integration/v1/leaves/" + leave)
                .contains("/api/evaluation/v1/ratings/" + rating)
                .contains("attendance-period.closed")
                .doesNotContain("SAKIT", "KECELAKAAN", "BAIK", "SK-RAHASIA", "ABSENT");
    }

    @Test
    void tellsOfPeopleAndTasksWhatTheRegisterAndTheInboxTell() {
        takes("/register");
        JsonNode opened =
                registered("/register", "PERSON_CHANGED", "ASSIGNMENT_CHANGED", "TASK_OPENED");
        String nip = "190001012000012077";

        agency().addPeople("U1", nip);

        String person = agency().person(nip);
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                requests("/register").stream()
                                                        .map(LoggedRequest::getBodyAsString)
                                                        .filter(body -> body.contains(person)))
                                        .hasSizeGreaterThanOrEqualTo(2));
        assertThat(
                        requests("/register").stream()
                                .map(LoggedRequest::getBodyAsString)
                                .filter(body -> body.contains(person)))
                .noneMatch(body -> body.contains(nip) || body.contains("Contoh"))
                .anyMatch(body -> body.contains("/api/integration/v1/people/" + person));
        assertThat(opened).isNotNull();
    }

    @Test
    void leavesAnEndpointAloneThatFailsForDaysAndAsksForSomebodysHand() {
        SERVER.stubFor(post("/dead").willReturn(aResponse().withStatus(503)));
        JsonNode opened = registered("/dead", "PERSON_CHANGED");
        JsonNode ping = pinged(opened);
        attempted(ping, 1);
        TestAgency.text(
                "update webhook_endpoint set failing_since = clock_timestamp() - interval '73 hours' where endpoint_id = '"
                        + id(opened)
                        + "' returning 1");
        hurry(opened);

        await().atMost(TestAgency.SOON).until(() -> state(opened).equals("DISABLED"));
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(agency().admin().get("/v1/inbox/me?limit=200").text())
                                        .contains("WEBHOOK_ENDPOINT_DISABLED", of(opened)));
        assertThat(agency().admin().post(of(opened) + "/ping", "").status()).isEqualTo(409);
        takes("/dead");

        resumed(opened);

        delivery(ping, "SENT");
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(agency().admin().get("/v1/inbox/me?limit=200").text())
                                        .doesNotContain(of(opened)));
    }

    @Test
    void givesUpWhatFailsToTheEndAndSendsItAgainBySomebodysWord() {
        SERVER.stubFor(post("/poison").willReturn(aResponse().withStatus(400)));
        JsonNode opened = registered("/poison", "PERSON_CHANGED");
        JsonNode ping = pinged(opened);
        attempted(ping, 1);
        TestAgency.text(
                "update webhook_delivery set tries = 9 where delivery_id = '"
                        + ping.get("id").asString()
                        + "' returning 1");
        hurry(opened);
        JsonNode rejected = delivery(ping, "REJECTED");
        assertThat(rejected.at("/delivery/actions/0").asString()).isEqualTo("REDRIVE");
        takes("/poison");

        String path = DELIVERIES + "/" + ping.get("id").asString() + "/redrive";
        assertThat(agency().admin().post(path, "").json().get("state").asString())
                .isEqualTo("PENDING");
        hurry(opened);

        delivery(ping, "SENT");
        Api.Answer all =
                agency().admin()
                        .post(of(opened) + "/redrive", Map.of("from", "2020-01-01T00:00:00Z"));
        assertThat(all.json().get("deliveries").asInt()).isEqualTo(1);
        await().atMost(TestAgency.SOON)
                .untilAsserted(() -> assertThat(requests("/poison")).hasSize(4));
    }

    /** One that answers after its time, and one that answers at once. */
    @Test
    void isNotHeldUpByASlowEndpoint() {
        takes("/quick");
        SERVER.stubFor(post("/slow").willReturn(aResponse().withFixedDelay(10_000)));
        JsonNode slow = registered("/slow", "PERSON_CHANGED");
        JsonNode quick = registered("/quick", "PERSON_CHANGED");
        JsonNode held = pinged(slow);
        await().atMost(TestAgency.SOON).until(() -> !requests("/slow").isEmpty());

        JsonNode ping = pinged(quick);

        delivery(ping, "SENT");
        assertThat(attempted(held, 1).at("/attempts/0/outcome").asString()).isEqualTo("TIMED_OUT");
    }

    @Test
    void refusesWhatIsNoPublicAddressOrNobodyMayTell() {
        assertThat(refused("https://10.0.0.1/hook")).isEqualTo("webhook-url-not-public");
        assertThat(refused("https://[::ffff:169.254.169.254]/"))
                .isEqualTo("webhook-url-not-public");
        assertThat(refused("http://simpeg.example.go.id/")).isEqualTo("webhook-url-not-https");
        assertThat(refused("https://")).isEqualTo("webhook-url-unreadable");
        Api.Answer ping =
                agency().admin().post(ENDPOINTS, wish("https://simpeg.example.go.id/", "PING"));
        assertThat(ping.json().at("/errors/0/code").asString()).isEqualTo("webhook-kind-is-a-test");
        Api somebody = agency().as(UUID.randomUUID().toString(), Role.PEGAWAI);
        assertThat(somebody.post(ENDPOINTS, wish("https://10.0.0.1/", "PING")).status())
                .isEqualTo(403);
        assertThat(somebody.get(DELIVERIES).status()).isEqualTo(403);
    }

    @Test
    void offersWhatItTakes() {
        takes("/offered");
        JsonNode opened = registered("/offered", "PERSON_CHANGED");
        Api admin = agency().admin();
        assertThat(offered(opened))
                .containsExactly("CHANGE", "ROTATE_SECRET", "PAUSE", "PING", "REDRIVE", "END");
        assertThat(seen(opened).post(of(opened) + "/resumption", "").status()).isEqualTo(409);
        assertThat(seen(opened).put(of(opened), wish(url("/elsewhere"), "TASK_OPENED")).status())
                .isEqualTo(200);
        assertThat(admin.with("If-Match", "\"1\"").post(of(opened) + "/pause", "").status())
                .isEqualTo(412);
        paused(opened);
        assertThat(offered(opened))
                .containsExactly("CHANGE", "ROTATE_SECRET", "RESUME", "REDRIVE", "END");
        assertThat(admin.post(of(opened) + "/ping", "").status()).isEqualTo(409);
        assertThat(seen(opened).post(of(opened) + "/ending", "").status()).isEqualTo(200);
        assertThat(offered(opened)).isEmpty();
        assertThat(seen(opened).post(of(opened) + "/ending", "").status()).isEqualTo(409);
    }

    private List<String> offered(JsonNode opened) {
        return agency().admin()
                .get(of(opened))
                .json()
                .get("actions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private String refused(String url) {
        Api.Answer answer = agency().admin().post(ENDPOINTS, wish(url, "PERSON_CHANGED"));
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().at("/errors/0/code").asString();
    }

    private TestAgency agency() {
        TestAgency there = shared;
        if (there == null) {
            there = TestAgency.open(port, "webhooks");
            there.addUnit("U1", null);
            shared = there;
        }
        return there;
    }

    private static String url(String path) {
        return "http://127.0.0.1:" + SERVER.port() + path;
    }

    @Test
    void isNotToldTheSameTwiceAtOneAddress() {
        JsonNode opened = registered("/twice", "PERSON_CHANGED", "TASK_OPENED");
        Api admin = agency().admin();

        assertThat(
                        admin.post(ENDPOINTS, wish(url("/twice"), "TASK_OPENED", "PERSON_CHANGED"))
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("webhook-endpoint-there");
        JsonNode other = registered("/twice", "PERSON_CHANGED");
        assertThat(
                        seen(other)
                                .put(
                                        of(other),
                                        wish(url("/twice"), "PERSON_CHANGED", "TASK_OPENED"))
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("webhook-endpoint-there");
        // It may be said anew as it is.
        assertThat(
                        seen(opened)
                                .put(
                                        of(opened),
                                        wish(url("/twice"), "PERSON_CHANGED", "TASK_OPENED"))
                                .status())
                .isEqualTo(200);
    }

    private static Map<String, Object> wish(String url, String... kinds) {
        return Map.of("name", "SIMPEG", "url", url, "kinds", Arrays.asList(kinds));
    }

    private JsonNode registered(String path, String... kinds) {
        Api.Answer answer = agency().admin().post(ENDPOINTS, wish(url(path), kinds));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String id(JsonNode opened) {
        return opened.at("/endpoint/id").asString();
    }

    private static String of(JsonNode opened) {
        return ENDPOINTS + "/" + id(opened);
    }

    private String state(JsonNode opened) {
        return agency().admin().get(of(opened)).json().get("state").asString();
    }

    /** With the version as it stands. */
    private Api seen(JsonNode opened) {
        Api admin = agency().admin();
        return admin.with("If-Match", admin.get(of(opened)).headers().getOrDefault("etag", ""));
    }

    private void paused(JsonNode opened) {
        assertThat(seen(opened).post(of(opened) + "/pause", "").status()).isEqualTo(200);
    }

    private void resumed(JsonNode opened) {
        assertThat(seen(opened).post(of(opened) + "/resumption", "").status()).isEqualTo(200);
    }

    private JsonNode pinged(JsonNode opened) {
        Api.Answer answer = agency().admin().post(of(opened) + "/ping", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode listed(String query) {
        return agency().admin().get(DELIVERIES + query).json().get("items");
    }

    private void waiting(JsonNode opened, int count) {
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(listed("?state=PENDING&endpoint=" + id(opened)))
                                        .hasSize(count));
    }

    private JsonNode delivery(JsonNode ping, String state) {
        String path = DELIVERIES + "/" + ping.get("id").asString();
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                agency().admin()
                                                        .get(path)
                                                        .json()
                                                        .at("/delivery/state")
                                                        .asString())
                                        .isEqualTo(state));
        return agency().admin().get(path).json();
    }

    private JsonNode attempted(JsonNode ping, int times) {
        String path = DELIVERIES + "/" + ping.get("id").asString();
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(agency().admin().get(path).json().get("attempts"))
                                        .hasSize(times));
        return agency().admin().get(path).json();
    }

    /** As if the time of the next try had come. */
    private static void hurry(JsonNode opened) {
        TestAgency.text(
                "update webhook_delivery set next_try = clock_timestamp() where state = 'PENDING' and endpoint_id = '"
                        + id(opened)
                        + "' returning 1");
        rests(opened, false);
    }

    private static void rests(JsonNode opened, boolean still) {
        TestAgency.text(
                "update webhook_endpoint set resting_until = clock_timestamp()"
                        + (still ? " + interval '1 hour'" : "")
                        + " where endpoint_id = '"
                        + id(opened)
                        + "' returning 1");
    }

    private static void takes(String path) {
        SERVER.stubFor(post(path).willReturn(aResponse()));
    }

    private static List<LoggedRequest> requests(String path) {
        return SERVER.findAll(postRequestedFor(urlPathEqualTo(path)));
    }

    private static String hash(String secret, LoggedRequest request) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(
                            Base64.getDecoder().decode(secret.substring("whsec_".length())),
                            "HmacSHA256"));
            mac.update(
                    (request.getHeader("webhook-id")
                                    + "."
                                    + request.getHeader("webhook-timestamp")
                                    + ".")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(request.getBody()));
        } catch (java.security.GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private AttendanceDayResolved day(UUID person, long revision) {
        return new AttendanceDayResolved(
                agency().id().value(),
                person,
                LocalDate.of(2026, 5, 4),
                UUID.fromString(agency().unit("U1")),
                true,
                "ABSENT",
                null,
                null,
                null,
                null,
                0,
                0,
                false,
                false,
                "SAKIT",
                null,
                false,
                List.of(),
                List.of(),
                null,
                null,
                1,
                revision);
    }

    private LeaveDecided leave(UUID person, UUID leave) {
        return new LeaveDecided(
                agency().id().value(),
                leave,
                person,
                "SAKIT",
                LocalDate.of(2026, 5, 4),
                LocalDate.of(2026, 5, 5),
                "SK-RAHASIA",
                LocalDate.of(2026, 5, 1),
                "APPROVED",
                "SAKIT_D",
                null,
                1,
                1);
    }

    private PersonRated rated(UUID person, UUID rating, long revision, String state) {
        return new PersonRated(
                agency().id().value(),
                rating,
                person,
                UUID.fromString(agency().unit("U1")),
                "2026-05",
                "SESUAI_EKSPEKTASI",
                "SESUAI_EKSPEKTASI",
                "BAIK",
                state,
                Instant.parse("2026-06-01T00:00:00Z"),
                1,
                revision);
    }

    private final UUID periodId = UUID.randomUUID();

    private AttendancePeriodChanged period(String state, long revision) {
        return new AttendancePeriodChanged(
                agency().id().value(),
                periodId,
                UUID.fromString(agency().unit("U1")),
                "2026-05",
                LocalDate.of(2026, 5, 1),
                LocalDate.of(2026, 5, 31),
                state,
                0,
                null,
                1,
                revision);
    }
}
