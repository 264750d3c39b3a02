package id.kinerja.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.TestIssuer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every endpoint of every service keeps, seen from outside. */
@SampleTest
class ConventionsIT {

    private final AgencyId agency = AgencyId.next();
    private final PersonId person = PersonId.next();
    private Api anyone = Api.at("");
    private Api api = Api.at("");

    @BeforeEach
    void speakToTheService(@LocalServerPort int port) {
        anyone = Api.at("http://127.0.0.1:" + port + "/api/integration");
        api = anyone.as(TestIssuer.token(agency, person, Role.PEGAWAI));
    }

    @Test
    void opensPublicRoutesToAllAndNothingElse() {
        assertThat(anyone.get("/open/door").text()).isEqualTo("open");
        // open, but this service keeps no contract
        assertThat(anyone.get("/openapi.json").status()).isEqualTo(404);
        assertThat(anyone.get("/error").status()).isEqualTo(401);
    }

    @Test
    void saysInTheContractWhatHoldsForEveryEndpoint() {
        var contract = api.get("/contract-as-made.json").json();

        assertThat(contract.get("openapi").asString()).startsWith("3.1");
        assertThat(contract.at("/servers/0/url").asString()).isEqualTo("/api/integration");
        var greet = contract.at("/paths/~1v1~1greetings/post");
        assertThat(greet.get("parameters")).hasSize(1);
        assertThat(greet.at("/parameters/0/name").asString()).isEqualTo("Idempotency-Key");
        assertThat(greet.at("/responses/default/content").toString()).contains("problem+json");
        var simulate = contract.at("/paths/~1v1~1greetings~1simulation/post");
        assertThat(simulate.has("parameters")).isFalse();
        var change = contract.at("/paths/~1v1~1greetings~1{person}/put");
        assertThat(change.get("parameters").toString())
                .contains("\"format\":\"uuid\"", "\"name\":\"If-Match\"");
        assertThat(change.at("/responses/200/headers").has("ETag")).isTrue();
        assertThat(change.at("/responses/412/x-codes/0").asString()).isEqualTo("stale");
        assertThat(contract.at("/components/schemas/Greeting/properties/gift").toString())
                .contains("schemas/Rupiah", "null");
        assertThat(contract.at("/components/schemas/Greeting/required").toString())
                .isEqualTo("[\"name\"]");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var answer = api.post("/v1/greetings", Map.of("name", "much too long a name"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers().get("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").asString())
                .isEqualTo("urn:kinerja:problem:body-invalid");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("name");
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("field-length");
        assertThat(answer.json().get("traceId").asString()).hasSize(32);
    }

    @Test
    void takesNoNumberForATextAndNoTextForANumber() {
        assertThat(api.post("/v1/greetings", "{\"name\":1990}").json().at("/errors/0").toString())
                .contains("\"field\":\"name\"", "field-not-understood");
        assertThat(
                        api.post("/v1/greetings", "{\"name\":\"a\",\"gift\":\"5000\"}")
                                .json()
                                .at("/errors/0/field")
                                .asString())
                .isEqualTo("gift");
        assertThat(api.post("/v1/greetings", "{\"name\":\"a\",\"name\":\"b\"}").status())
                .isEqualTo(400);
        assertThat(api.post("/v1/greetings", "{\"name\":\"a\",\"gift\":5000}").text())
                .contains("\"gift\":5000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "+99999", "-2026", "1899", "3000", "26"})
    void takesNoYearThatCanBeNone(String year) {
        String inUrl = year.replace("+", "%2B");

        assertWrong(visit("{\"day\":\"" + year + "-06-10\"}"), "day");
        assertWrong(visit("{\"month\":\"" + year + "-06\"}"), "month");
        assertWrong(api.get("/v1/visits/" + inUrl + "-06"), "month");
        assertWrong(api.get("/v1/visits/2026-06?day=" + inUrl + "-06-10"), "day");
    }

    @Test
    void takesDatesAndMonthsAsTheContractWritesThem() {
        String plain = "{\"day\":\"2026-06-10\",\"month\":\"2026-06\"}";

        assertThat(visit(plain).text()).isEqualTo(plain);
        assertThat(api.get("/v1/visits/2026-06?day=2026-06-10").text()).isEqualTo(plain);
        for (String other :
                List.of("[2026,6,10]", "20614", "\"10/06/26\"", "\"2026-02-30\"", "\"\"")) {
            assertWrong(visit("{\"day\":" + other + "}"), "day");
        }
        assertWrong(api.get("/v1/visits/2026-06?day=10/06/26"), "day");
        assertWrong(api.get("/v1/visits/2026-13"), "month");
    }

    private Api.Answer visit(String body) {
        return api.send("POST", "/v1/visits/simulation", body, "application/json");
    }

    private static void assertWrong(Api.Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("field-not-understood");
    }

    @Test
    void saysWhatAFieldShouldBeInstead() {
        assertThat(instead(api.post("/v1/greetings", Map.of("name", "much too long"))))
                .endsWith(" Paling banyak 10 huruf.");
        assertThat(instead(api.post("/v1/greetings", "{\"name\":\"a\",\"gift\":\"5000\"}")))
                .contains("bilangan bulat");
        assertThat(instead(visit("{\"day\":\"10/06/2026\"}"))).contains("2026-06-10");
        assertThat(instead(api.get("/v1/visits/juni"))).contains("seperti 2026-06,");
        assertThat(instead(api.get("/v1/visits/2026-06?with=SIAPA")))
                .contains("PEGAWAI, ADMIN_KEPEGAWAIAN");
        assertThat(instead(api.get("/v1/numbers?limit=201"))).contains("dari 1 sampai 200");
        Api english = api.with("Accept-Language", "en");
        assertThat(instead(english.get("/v1/numbers?limit=0"))).endsWith("Taken are 1 to 200.");
    }

    private static String instead(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.json().at("/errors/0/detail").asString();
    }

    @Test
    void takesNoFormWithParts() {
        String part = "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\na\r\n--x--\r\n";

        for (String type : List.of("multipart/form-data; boundary=x", "multipart/form-data")) {
            var answer =
                    api.with("Idempotency-Key", "form").send("POST", "/v1/greetings", part, type);
            assertThat(answer.status()).as(answer.text()).isEqualTo(415);
            assertThat(answer.json().get("code").asString()).isEqualTo("http-415");
        }
    }

    @Test
    void refusesContentAndMethodsThatItDoesNotServe() {
        var wrongType =
                api.with("Idempotency-Key", "xml")
                        .send("POST", "/v1/greetings", "<a/>", "application/xml");
        assertThat(wrongType.status()).isEqualTo(415);
        assertThat(wrongType.json().get("code").asString()).isEqualTo("http-415");

        var wrongMethod = api.send("DELETE", "/v1/greetings", "", "application/json");
        assertThat(wrongMethod.status()).isEqualTo(405);
        assertThat(wrongMethod.headers().get("allow")).contains("POST");
        assertThat(api.post("/v1/nowhere", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void asksForTheVersionThatIsChangedAndRefusesAStaleOne() {
        String path = "/v1/greetings/" + person;

        assertThat(api.put(path, Map.of()).status()).isEqualTo(428);
        assertThat(api.with("If-Match", "\"6\"").put(path, Map.of()).status()).isEqualTo(412);
        var changed = api.with("If-Match", "\"7\"").put(path, Map.of());
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.headers()).containsEntry("etag", "\"8\"");
        assertThat(api.with("If-Match", "\"7\"").put("/v1/greetings/x", Map.of()).status())
                .isEqualTo(400);
    }

    @Test
    void cutsListsAndGoesOnWhereItCut() {
        assertThat(api.get("/v1/numbers").json().get("items")).hasSize(50);
        var first = api.get("/v1/numbers?limit=200").json();
        assertThat(first.get("items")).hasSize(200);

        var second = api.get("/v1/numbers?limit=200&cursor=" + first.get("next").asString());
        assertThat(second.json().at("/items/0").asInt()).isEqualTo(201);
        var last = api.get("/v1/numbers?cursor=" + id.kinerja.platform.web.Cursor.of(499));
        assertThat(last.json().has("next")).isFalse();
        assertThat(api.get("/v1/numbers?cursor=%21").json().get("code").asString())
                .isEqualTo("cursor-invalid");
    }

    @Test
    void refusesAPartOfAListThatIsLargerThanTheContractSays() {
        for (String limit : List.of("0", "201", "9999")) {
            var answer = api.get("/v1/numbers?limit=" + limit);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().get("code").asString()).isEqualTo("parameter-invalid");
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("limit");
        }
    }

    @Test
    void tellsAWrongRoleFromAMissingToken() {
        var answer = api.get("/v1/admin");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("code").asString()).isEqualTo("role-missing");
        assertThat(api.with("Accept-Language", "en-GB").get("/v1/admin").json().get("title"))
                .hasToString("\"Not allowed\"");
        assertThat(answer.json().get("detail").asString()).contains("peran Admin kepegawaian,");
    }

    @Test
    void keepsItsInsidesToItself() {
        var fault = api.get("/v1/faults/bug");
        assertThat(fault.status()).isEqualTo(500);
        assertThat(fault.text()).doesNotContain("secret", "Exception", "id.kinerja");

        var databaseAway = api.get("/v1/faults/database");
        assertThat(databaseAway.status()).isEqualTo(503);
        assertThat(databaseAway.headers()).containsEntry("retry-after", "5");
        assertThat(databaseAway.text()).doesNotContain("secret");
    }

    @Test
    void takesAKeylessPostWhereItIsSafe() {
        var answer =
                api.send(
                        "POST", "/v1/greetings/simulation", "{\"name\":\"a\"}", "application/json");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void letsACallerWithoutAnAgencyOpenOneExactlyOnce() {
        Api admin =
                anyone.as(TestIssuer.tokenWithoutAgency(Role.PLATFORM_ADMIN))
                        .with("Idempotency-Key", UUID.randomUUID().toString());

        var first = admin.post("/v1/agencies", Map.of());
        var second = admin.post("/v1/agencies", Map.of());

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        AgencyId opened = AgencyId.parse(first.json().get("opened").asString());
        Api inside = anyone.as(TestIssuer.token(opened, PersonId.next(), Role.PEGAWAI));
        assertThat(inside.get("/v1/notes").text()).isEqualTo("[\"FIRST\"]");
    }

    @Test
    void refusesAKeyThatAnotherPersonHasUsed() {
        String key = UUID.randomUUID().toString();
        Api other = anyone.as(TestIssuer.token(agency, PersonId.next(), Role.PEGAWAI));

        assertThat(api.with("Idempotency-Key", key).post("/v1/greetings", greeting()).status())
                .isEqualTo(200);
        assertThat(other.with("Idempotency-Key", key).post("/v1/greetings", greeting()).status())
                .isEqualTo(422);
    }

    @Test
    void refusesAKeyThatIsUnderWay() throws InterruptedException, ExecutionException {
        Api keyed = api.with("Idempotency-Key", "slow-1");
        try (var caller = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = caller.submit(() -> keyed.post("/v1/greetings/slow", Map.of()));
            Conventions.SLOW_ENTERED.await();

            var second = keyed.post("/v1/greetings/slow", Map.of());

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.json().get("code").asString()).isEqualTo("idempotency-in-flight");
            Conventions.SLOW_MAY_END.countDown();
            assertThat(first.get().status()).isEqualTo(200);
        }
    }

    @Test
    void refusesABodyOverTheLimitWithoutReadingIt() {
        var answer = api.post("/v1/greetings", "{\"name\":\"" + "x".repeat(11 << 20) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("code").asString()).isEqualTo("http-413");
        assertThat(answer.json().get("detail").asString()).contains("10 MB");

        var changed =
                api.with("If-Match", "\"7\"").put("/v1/greetings/" + person, "x".repeat(11 << 20));
        assertThat(changed.status()).isEqualTo(413);
    }

    private static Map<String, Object> greeting() {
        return Map.of("name", "Sari");
    }
}
