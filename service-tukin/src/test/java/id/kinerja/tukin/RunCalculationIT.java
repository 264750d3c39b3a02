package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.Together;
import id.kinerja.tukin.run.Calculations;
import id.kinerja.tukin.run.RunId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A calculation on its way: watched, given up, and made once more. */
@ServiceTest
class RunCalculationIT {

    private final int port;
    private final TransactionTemplate transactions;
    private final Calculations calculations;
    private final JdbcClient jdbc;
    private PayDesk desk;
    private Together together;
    private String may;
    private List<PersonId> people = List.of();

    @Autowired
    RunCalculationIT(
            @LocalServerPort int port,
            TransactionTemplate transactions,
            Calculations calculations,
            JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.port = port;
        this.transactions = transactions;
        this.calculations = calculations;
    }

    @BeforeEach
    void openMayForTwo() {
        desk = new PayDesk(port);
        together = new Together(transactions, desk.agency());
        people = List.of(desk.told().employee(8), desk.told().employee(9));
        for (PersonId person : people) {
            desk.told().rated(person, "BAIK");
            PayDesk.awaitRows("rating_fact", person, 1);
        }
        may = desk.open("2026-05");
    }

    @Test
    void tellsThoseWhoWatchHowFarItIs() throws Exception {
        Together.Held worker = together.held(this::keepPartsBack);
        begin();
        var watching = Together.meanwhile(() -> events(desk.maker()));
        Together.waits(watching);

        worker.release();

        String events = watching.get().text();
        assertThat(events)
                .contains("event: run\ndata: {")
                .contains("\"progress\":{\"calculated\":0,\"people\":2}")
                .contains("\"state\":\"CALCULATED\"");
        String last =
                events.substring(events.lastIndexOf("id: ") + 4).lines().findFirst().orElseThrow();
        assertThat(events(desk.maker().with("Last-Event-ID", last)).text()).doesNotContain("data:");
        assertThat(desk.run(may).has("progress")).isFalse();
    }

    @Test
    void isGivenUpBehindThePartThatIsBeingCalculated() throws Exception {
        desk.calculated(may);
        Together.Held part = together.held(this::keepPartsBack);
        begin();
        assertThat(desk.run(may).get("actions").toString()).isEqualTo("[\"CANCEL\"]");
        var cancelling = Together.meanwhile(this::cancel);
        Together.waits(cancelling);

        part.release();

        JsonNode open = cancelling.get().json();
        assertThat(open.get("state").asString()).isEqualTo("OPEN");
        assertThat(open.get("actions").toString()).isEqualTo("[\"CALCULATE\"]");
        assertThat(cancel().json().get("code").asString()).isEqualTo("run-step-not-now");
        assertThat(results("statements").get("items")).isEmpty();
        assertThat(results("reproduction").get("code").asString()).isEqualTo("run-step-not-now");
        assertThat(desk.run(may).get("units")).isEmpty();

        JsonNode again = desk.calculated(may);
        assertThat(again.get("version").asInt()).isEqualTo(3);
        assertThat(again.get("people").asInt()).isEqualTo(2);
    }

    @Test
    void isSharedOutAmongThoseWhoCalculate() throws Exception {
        Together.Held all = together.held(this::keepPartsBack);
        begin();
        together.alone(this::shareOutToOneEach);
        Together.Held other = together.held(this::takeTheFirst);

        all.release();

        await().atMost(PayDesk.SOON).until(() -> kept() == 1);
        assertThat(desk.run(may).at("/progress/calculated").asInt()).isEqualTo(1);
        assertThat(desk.state(may)).isEqualTo("CALCULATING");

        other.release();

        await().atMost(PayDesk.SOON).until(() -> desk.state(may).equals("CALCULATED"));
        assertThat(desk.run(may).get("people").asInt()).isEqualTo(2);
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void isCalculatedByTwoAtOnceInAReplicaAlone() throws Exception {
        Together.Held all = together.held(this::keepPartsBack);
        begin();
        together.alone(this::shareOutToOneEach);
        // both have written their parts, and wait to count them
        Together.Held counting =
                together.held(
                        () ->
                                jdbc.sql(
                                                "select from calculating_run where run_id = :run for update")
                                        .param("run", run())
                                        .query((row, number) -> true)
                                        .list());

        all.release();

        await().atMost(PayDesk.SOON).until(() -> countingParts().equals("2"));
        counting.release();
        await().atMost(PayDesk.SOON).until(() -> desk.state(may).equals("CALCULATED"));
        assertThat(desk.run(may).get("people").asInt()).isEqualTo(2);
    }

    private static String countingParts() {
        return PayDesk.text(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like 'update calculating_run%'");
    }

    @Test
    void isMadeOnceMoreInPartsThatNameWhatDiffers() {
        desk.calculated(may);
        JsonNode first = results("reproduction?limit=1");
        assertThat(first.get("statements").asInt()).isEqualTo(1);

        String tampered =
                PayDesk.text(
                        "update run_statement set result_hash = sha256('x') where run_id = '"
                                + may
                                + "' and person_id = (select max(person_id::text)::uuid from run_statement where run_id = '"
                                + may
                                + "') returning person_id");

        JsonNode second = results("reproduction?limit=1&cursor=" + first.get("next").asString());
        assertThat(second.get("equal").asInt()).isZero();
        assertThat(second.at("/different/0/personId").asString()).isEqualTo(tampered);
        assertThat(second.at("/different/0/month").asString()).isEqualTo("2026-05");
        assertThat(second.has("next")).isFalse();
        assertThat(results("reproduction?cursor=x").get("code").asString())
                .isEqualTo("cursor-invalid");
    }

    private void shareOutToOneEach() {
        jdbc.sql("delete from run_part where run_id = :run").param("run", run()).update();
        calculations.share(new RunId(run()), people);
    }

    private void takeTheFirst() {
        assertThat(
                        jdbc.sql(
                                        "select until from run_part where run_id = :run order by after limit 1 for update")
                                .param("run", run())
                                .query(UUID.class)
                                .single())
                .isIn(people.stream().map(PersonId::value).toList());
    }

    private long kept() {
        return Long.parseLong(
                PayDesk.text("select count(*) from run_statement where run_id = '" + may + "'"));
    }

    private UUID run() {
        return UUID.fromString(may);
    }

    private void keepPartsBack() {
        calculations.hold(new RunId(run()));
    }

    /** Until the facts have arrived, the calculation is refused. */
    private void begin() {
        await().atMost(PayDesk.SOON).until(() -> desk.calculate(may).status() == 202);
        assertThat(desk.state(may)).isEqualTo("CALCULATING");
    }

    private Api.Answer cancel() {
        return desk.maker().post("/v1/runs/" + may + "/cancellation", "");
    }

    private Api.Answer events(Api who) {
        return who.get("/v1/runs/" + may + "/events");
    }

    private JsonNode results(String which) {
        return desk.maker().get("/v1/runs/" + may + "/" + which).json();
    }
}
