package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;

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
import tools.jackson.databind.node.ObjectNode;

/** What another policy would have come to. */
@ServiceTest
class PolicyEffectIT {

    private PayDesk desk;

    @BeforeEach
    void openAnAgency(@LocalServerPort int port) {
        desk = new PayDesk(port);
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
