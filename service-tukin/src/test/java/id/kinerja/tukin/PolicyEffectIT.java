package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.statement.Months;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What another policy would have come to. */
@ServiceTest
class PolicyEffectIT {

    private PayDesk desk;
    private int port;

    @BeforeEach
    void openAnAgency(@LocalServerPort int at) {
        port = at;
        desk = new PayDesk(at);
    }

    @Test
    void saysWhoWouldGainAndLoseByAnotherPolicyAndTouchesNothing() {
        PersonId low = desk.told().employee(8);
        PersonId high = desk.told().employee(9);
        PersonId unrated = desk.told().employee(9);
        desk.told().rated(low, "BAIK");
        desk.told().rated(high, "BUTUH_PERBAIKAN");
        PayDesk.awaitRows("rating_fact", high, 1);
        String run = desk.open("2026-05");
        desk.calculated(run);
        String before = desk.run(run).toString();

        JsonNode effect = compare(run, cheaper()).json();

        // Class 8 at 4,000,000 rather than 4,595,150; class 9 as it was, its 60 % paid by 90 rather
        // than 80 %: 304,752 of 5,079,200
        assertThat(effect.at("/all/people").asInt()).isEqualTo(3);
        assertThat(effect.at("/all/open").asInt()).isEqualTo(1);
        assertThat(effect.at("/all/more").asInt()).isEqualTo(1);
        assertThat(effect.at("/all/less").asInt()).isEqualTo(1);
        assertThat(effect.at("/all/difference").asLong()).isEqualTo(304_752 - 595_150);
        assertThat(effect.at("/losers/0/personId").asString()).isEqualTo(low.toString());
        assertThat(effect.at("/losers/0/difference").asLong()).isEqualTo(-595_150);
        assertThat(effect.at("/winners/0/personId").asString()).isEqualTo(high.toString());
        assertThat(effect.get("winners").size()).isEqualTo(1);
        assertThat(effect.at("/units/0/effect")).isEqualTo(effect.get("all"));
        assertThat(desk.run(run)).hasToString(before);
        assertThat(effect.toString()).doesNotContain(unrated.toString());
    }

    @Test
    void comparesNothingOfWhomFactsAreMissingThatThePolicyWouldNeed() {
        PersonId person = desk.told().employee(8);
        desk.told().rated(person, "BAIK");
        desk.told().worked(person, 4_500, 1);
        PayDesk.awaitRows("rating_fact", person, 1);
        PayDesk.awaitRows("minutes_fact", person, 1);
        String run = desk.open("2026-05");
        desk.calculated(run);

        JsonNode byFacts = compare(run, Months.withFacts()).json();
        assertThat(byFacts.at("/all/open").asInt()).isEqualTo(1);
        // 4,500 of 6,000 minutes leave 3,757,000 by another table.
        JsonNode byMinutes = compare(run, Months.byMinutes()).json();
        assertThat(byMinutes.at("/all/open").asInt()).isZero();
        assertThat(byMinutes.at("/losers/0/difference").asLong()).isEqualTo(3_757_000 - 4_595_150);
    }

    @Test
    void worksOutTheSameInTheBackground() {
        PersonId low = desk.told().employee(8);
        PersonId high = desk.told().employee(9);
        PersonId unrated = desk.told().employee(9);
        desk.told().rated(low, "BAIK");
        desk.told().rated(high, "BUTUH_PERBAIKAN");
        PayDesk.awaitRows("rating_fact", high, 1);
        PayDesk.awaitRows("directory.assignment", unrated, 1);
        String may = desk.open("2026-05");
        desk.calculated(may);
        String june = desk.open("2026-06");
        desk.calculated(june);
        Map<String, Object> request = Map.of("runs", List.of(may, june), "policy", cheaper());

        Api.Answer asked = desk.maker().post("/v1/month-simulations", request);

        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        String path = "/v1/month-simulations/" + asked.json().get("id").asString();
        JsonNode done = ended(path);
        assertThat(done.get("state").asString()).isEqualTo("DONE");
        assertThat(done.get("progress").asInt()).isEqualTo(100);
        assertThat(done.get("calculated").asInt()).isEqualTo(6);
        assertThat(done.get("result"))
                .isEqualTo(desk.maker().post("/v1/simulations/months", request).json());
        assertThat(desk.checker().post(path + "/cancellation", "").json().get("state").asString())
                .as("what is done stays so")
                .isEqualTo("DONE");
        assertThat(desk.self(PersonId.next()).get(path).status()).isEqualTo(403);
        assertThat(desk.self(PersonId.next()).post("/v1/month-simulations", request).status())
                .isEqualTo(403);
        assertThat(new PayDesk(port).maker().get(path).json().get("code").asString())
                .isEqualTo("month-simulation-unknown");
    }

    @Test
    void stopsWhatIsWorkedOutAndFailsWhereTheRunIsAnotherOneByNow() {
        desk.told().employee(8);
        String run = desk.open("2026-05");
        desk.calculated(run);
        String stopped = begun(run, 1);
        begun(run, 1);
        String outdated = begun(run, 99);

        Api.Answer fourth = desk.maker().post("/v1/month-simulations", request(run, cheaper()));

        assertThat(fourth.json().get("code").asString()).isEqualTo("simulations-running");
        JsonNode running = desk.maker().get("/v1/month-simulations/" + stopped).json();
        assertThat(running.get("actions").get(0).asString()).isEqualTo("CANCEL");
        assertThat(running.has("result")).isFalse();
        String path = "/v1/month-simulations/" + stopped + "/cancellation";
        assertThat(desk.maker().post(path, "").json().get("state").asString())
                .isEqualTo("CANCELLED");
        PayDesk.text(
                "insert into simulating_months select simulation_id, agency_id from month_simulation"
                        + " where simulation_id = '"
                        + outdated
                        + "' returning simulation_id");
        JsonNode failed = ended("/v1/month-simulations/" + outdated);
        assertThat(failed.get("state").asString()).isEqualTo("FAILED");
        assertThat(failed.get("fault").asString()).isEqualTo("simulation-run-changed");
        assertThat(failed.get("faultText").asString()).isNotBlank();
    }

    /** One that no worker knows of. */
    private String begun(String run, int version) {
        return PayDesk.text(
                """
                insert into month_simulation (agency_id, simulation_id, runs, versions, document, people, asked_by)
                values ('%s', uuidv7(), '{%s}', '{%d}', '%s', 1, uuidv7()) returning simulation_id
                """
                        .formatted(
                                desk.agency(),
                                run,
                                version,
                                JsonMapper.builder().build().writeValueAsString(cheaper())));
    }

    private JsonNode ended(String path) {
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                !desk.maker()
                                        .get(path)
                                        .json()
                                        .get("state")
                                        .asString()
                                        .equals("RUNNING"));
        return desk.maker().get(path).json();
    }

    @Test
    void refusesRunsThatAreNotThereOrNotCalculatedAndWhoeverPaysNobody() {
        desk.told().employee(8);
        String run = desk.open("2026-05");

        assertThat(compare(run, cheaper()).json().at("/errors/0/code").asString())
                .isEqualTo("run-not-calculated");
        assertThat(
                        compare(UUID.randomUUID().toString(), cheaper())
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("run-unknown");
        Map<String, Object> nothing = Map.of("runs", List.of(), "policy", cheaper());
        assertThat(desk.maker().post("/v1/simulations/months", nothing).status()).isEqualTo(400);
        assertThat(
                        desk.self(PersonId.next())
                                .post("/v1/simulations/months", request(run, cheaper()))
                                .status())
                .isEqualTo(403);
    }

    private Api.Answer compare(String run, PolicyDocument policy) {
        return desk.maker().post("/v1/simulations/months", request(run, policy));
    }

    private static Map<String, Object> request(String run, PolicyDocument policy) {
        return Map.of("runs", List.of(run), "policy", policy);
    }

    private static PolicyDocument cheaper() {
        return Months.changed(
                document -> {
                    ((ObjectNode) document.at("/classes/amounts")).put("8", 4_000_000);
                    ((ObjectNode) document.at("/predikat/factors")).put("BUTUH_PERBAIKAN", "90");
                });
    }
}
