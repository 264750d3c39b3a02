package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestPostgres;
import id.kinerja.tukin.statement.Months;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a locked run withholds is worked out once more from what was kept with it. */
@ServiceTest
class WithheldReproductionIT {

    private final int port;
    private PayDesk desk;
    private PersonId first;
    private PersonId second;
    private String run;

    WithheldReproductionIT(@LocalServerPort int port) {
        this.port = port;
        desk = new PayDesk(port);
        first = PersonId.next();
        second = PersonId.next();
        run = "";
    }

    @BeforeEach
    void locks() {
        desk =
                new PayDesk(
                        port,
                        Months.changed(
                                document -> {
                                    document.put("tax", "TER");
                                    document.withObject("bpjs")
                                            .put("mode", "WITHHELD")
                                            .put("employee", "1")
                                            .put("employer", "4")
                                            .put("ceiling", 12_000_000);
                                }));
        desk.told().today(LocalDate.of(2026, 6, 5));
        first = desk.told().employee(8);
        second = desk.told().employee(8);
        for (PersonId person : List.of(first, second)) {
            desk.told().rated(person, "BAIK");
            desk.keepPayee(person, "K_1");
            PayDesk.awaitRows("rating_fact", person, 1);
            elsewhere(person, 5_404_850);
        }
        run = desk.pay("2026-05");
        assertThat(desk.lock(run).status()).isEqualTo(200);
    }

    @Test
    void comesToTheSameWhateverIsKnownOfThemSince() {
        desk.keepPayee(first, "TK_0");
        elsewhere(second, 90_000_000);

        JsonNode all = reproduction("");

        assertThat(all.get("people").asInt()).isEqualTo(2);
        assertThat(all.get("equal").asInt()).isEqualTo(2);
        assertThat(all.get("notKept").asInt()).isZero();
        assertThat(all.get("different").size()).isZero();
    }

    @Test
    void isMadeInPartsThatNameWhatDiffers() throws SQLException {
        String two = last(reproduction("?limit=1"), 1);
        change("update withholding set amount = amount - 1 where kind = 'PPH21_TER'", two);

        JsonNode part = reproduction("?limit=1");
        JsonNode rest = reproduction("?limit=1&cursor=" + part.get("next").asString());

        assertThat(part.get("equal").asInt()).isEqualTo(1);
        assertThat(rest.has("next")).isFalse();
        assertThat(rest.get("equal").asInt()).isZero();
        assertThat(rest.at("/different/0/personId").asString()).isEqualTo(two);
        assertThat(what(rest)).containsExactly("PPH21_TER");
    }

    @Test
    void tellsFactsAndResultsThatWereChangedFromWhatTheBooksHold() throws SQLException {
        change(
                "update withholding_facts set facts_hash = sha256('x') where true",
                first.toString());
        change(
                "update withholding_facts set result_hash = sha256('x') where true",
                second.toString());

        JsonNode all = reproduction("");

        assertThat(
                        all.get("different")
                                .valueStream()
                                .map(
                                        one ->
                                                one.get("personId").asString()
                                                        + " "
                                                        + one.at("/what/0").asString()))
                .containsExactlyInAnyOrder(first + " FACTS", second + " RESULT");
    }

    @Test
    void namesWhoseFactsOrWithholdingsAreGone() throws SQLException {
        change("delete from withholding_facts where true", first.toString());
        change("delete from withholding where kind like 'BPJS%'", second.toString());

        JsonNode all = reproduction("");

        assertThat(all.get("people").asInt()).isEqualTo(2);
        assertThat(all.get("equal").asInt()).isZero();
        assertThat(
                        all.get("different")
                                .valueStream()
                                .map(one -> one.get("what").valueStream().toList().size()))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void saysOfWhomNothingWasKeptThen() throws SQLException {
        change("delete from withholding_facts where true", first.toString());
        change("delete from withholding_facts where true", second.toString());

        JsonNode all = reproduction("");

        assertThat(all.get("people").asInt()).isZero();
        assertThat(all.get("notKept").asInt()).isEqualTo(2);
        assertThat(all.get("different").size()).isZero();
    }

    @Test
    void keepsNoNumberAndNoNameOfAnybody() {
        String facts =
                PayDesk.text(
                        "select convert_from(facts, 'UTF8') from withholding_facts where person_id = '"
                                + first
                                + "'");

        assertThat(facts)
                .contains("\"ptkp\":\"K_1\"", "\"gross\":4595150", first.toString())
                .doesNotContain("CONTOH", PayDesk.accountOf(first));
        assertThat(facts.length()).as("as compact as facts of a month").isLessThan(500);
    }

    @Test
    void isReadByWhoPaysAndChecksOfLockedRunsAlone() {
        String path = "/v1/runs/" + run + "/withholdings/reproduction";

        assertThat(desk.as(first, Role.PEGAWAI).get(path).status()).isEqualTo(403);
        assertThat(desk.checker().get(path + "?cursor=x").status()).isEqualTo(422);
        String open = desk.openRun("2026-06");
        assertThat(
                        desk.maker()
                                .get("/v1/runs/" + open + "/withholdings/reproduction")
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("run-step-not-now");
        assertThat(
                        desk.maker()
                                .get("/v1/runs/" + PersonId.next() + "/withholdings/reproduction")
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("run-unknown");
    }

    private JsonNode reproduction(String query) {
        return desk.checker().get("/v1/runs/" + run + "/withholdings/reproduction" + query).json();
    }

    /** Who comes in the part after this one. */
    private String last(JsonNode part, int people) {
        assertThat(part.get("people").asInt()).isEqualTo(people);
        List<String> both = new ArrayList<>(List.of(first.toString(), second.toString()));
        both.sort(null);
        return both.getLast();
    }

    private static List<String> what(JsonNode part) {
        return part.at("/different/0/what").valueStream().map(JsonNode::asString).toList();
    }

    private void change(String sql, String person) throws SQLException {
        try (Connection connection = TestPostgres.superuser("tukin");
                Statement statement = connection.createStatement()) {
            assertThat(
                            statement.executeUpdate(
                                    sql
                                            + " and person_id = '"
                                            + person
                                            + "' and run_id = '"
                                            + run
                                            + "'"))
                    .isPositive();
        }
    }

    private void elsewhere(PersonId person, long gross) {
        String batch =
                desk.maker()
                        .post(
                                "/v1/other-income-batches",
                                Map.of(
                                        "incomes",
                                        List.of(
                                                Map.of(
                                                        "personId",
                                                        person.toString(),
                                                        "month",
                                                        "2026-06",
                                                        "gross",
                                                        gross,
                                                        "tax",
                                                        0))))
                        .json()
                        .get("batchId")
                        .asString();
        assertThat(
                        desk.checker()
                                .post("/v1/other-income-batches/" + batch + "/confirmation", "")
                                .status())
                .isEqualTo(200);
    }
}
