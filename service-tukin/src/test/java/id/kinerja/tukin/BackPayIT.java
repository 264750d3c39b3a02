package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.statement.Months;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A new class table with effect in the past. Kelas 8 is 4,595,150 by the old one. */
@ServiceTest
class BackPayIT {

    private static final long OLD = 4_595_150;
    private static final long NEW = 5_000_000;

    private final int port;
    private PayDesk desk;
    private PersonId person;

    BackPayIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void payMay() {
        desk = new PayDesk(port);
        person = desk.told().employee(8);
        desk.told().rated(person, "BAIK");
        PayDesk.awaitRows("rating_fact", person, 1);
    }

    @Test
    void paysTheDifferenceOfMonthsThatAreApprovedAndLeavesThemAsTheyAre() {
        String may = desk.pay("2026-05");
        JsonNode before = desk.run(may);

        assertThat(activated(2, NEW).status()).isEqualTo(204);

        String june = desk.pay("2026-06");
        JsonNode difference = desk.corrections(june).get(0);
        assertThat(difference.get("kind").asString()).isEqualTo("KEKURANGAN");
        assertThat(difference.get("month").asString()).isEqualTo("2026-05");
        assertThat(difference.get("delta").asLong()).isEqualTo(NEW - OLD);
        assertThat(difference.at("/evidence/0/kind").asString()).isEqualTo("POLICY");
        assertThat(desk.run(may).get("granted")).isEqualTo(before.get("granted"));
        // by which of both each was worked out is kept with it
        for (String run : new String[] {may, june}) {
            JsonNode reproduced = desk.maker().get("/v1/runs/" + run + "/reproduction").json();
            assertThat(reproduced.get("different").size()).as(reproduced.toString()).isZero();
        }
        assertThat(ledger()).containsExactly("2026-05 INDUK v1", "2026-05 KEKURANGAN v2");
    }

    /** By which version of the policy each entry was granted. */
    private List<String> ledger() {
        return desk.self(person)
                .get("/v1/people/" + person + "/ledger")
                .json()
                .get("items")
                .valueStream()
                .flatMap(
                        month ->
                                month.get("entries")
                                        .valueStream()
                                        .map(
                                                one ->
                                                        month.get("month").asString()
                                                                + " "
                                                                + one.get("kind").asString()
                                                                + " v"
                                                                + one.at("/policy/version")
                                                                        .asInt()))
                .toList();
    }

    @Test
    void paysTheDifferenceToWhomAMonthWasPaidLater() {
        desk.pay("2026-05");
        PersonId late = desk.told().employee(8);
        desk.told().rated(late, "BAIK");
        desk.told().present(late, Told.MAY.atDay(1), Told.MAY.atEndOfMonth());
        String june = desk.open("2026-06");
        await().atMost(PayDesk.SOON)
                .untilAsserted(() -> assertThat(ofMay(june)).containsExactly("SUSULAN " + OLD));
        desk.calculated(june);
        desk.check(june);
        assertThat(desk.approve(june).status()).isEqualTo(200);

        assertThat(activated(2, NEW).status()).isEqualTo(204);

        String difference = "KEKURANGAN " + (NEW - OLD);
        assertThat(ofMay(desk.open("2026-07"))).containsExactly(difference, difference);
    }

    private List<String> ofMay(String run) {
        return desk.corrections(run)
                .valueStream()
                .filter(one -> one.get("month").asString().equals("2026-05"))
                .map(one -> one.get("kind").asString() + " " + one.get("delta").asLong())
                .toList();
    }

    @Test
    void claimsBackWhatALowerTableLeavesTooMuch() {
        desk.pay("2026-05");

        assertThat(activated(2, 4_000_000).status()).isEqualTo(204);

        String june = desk.pay("2026-06");
        assertThat(desk.corrections(june).get(0).get("kind").asString()).isEqualTo("KELEBIHAN");
        assertThat(desk.corrections(june).get(0).get("delta").asLong()).isEqualTo(4_000_000 - OLD);
        JsonNode owed = desk.maker().get("/v1/overpayments").json().get("items");
        assertThat(owed.valueStream().map(one -> one.get("claimed").asLong()))
                .containsExactly(OLD - 4_000_000);
    }

    @Test
    void waitsUntilWhatWasCalculatedIsApprovedOrTakenBack() {
        String may = desk.open("2026-05");
        desk.calculated(may);

        assertThat(activated(2, NEW).json().get("code").asString())
                .isEqualTo("policy-month-calculated");

        desk.check(may);
        assertThat(activated(3, NEW).json().get("code").asString())
                .isEqualTo("policy-month-calculated");
        assertThat(desk.maker().post("/v1/runs/" + may + "/cancellation", "").status())
                .isEqualTo(200);
        assertThat(desk.run(may).get("state").asString()).isEqualTo("OPEN");
        assertThat(activated(4, NEW).status()).isEqualTo(204);
        assertThat(desk.calculated(may).get("granted").asLong()).isEqualTo(NEW);
    }

    private Api.Answer activated(int version, long kelas8) {
        PolicyDocument raised =
                Months.changed(
                        PolicyDesk.shipped(version, LocalDate.of(2026, 5, 1), null),
                        document ->
                                document.withObject("classes")
                                        .withObject("amounts")
                                        .put("8", kelas8));
        return PolicyDesk.activate(desk.checker(), desk.policies().propose(raised));
    }
}
