package id.kinerja.tukin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestPostgres;
import id.kinerja.platform.testing.Together;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whom a checker holds. Kelas 8 is 4,595,150, of which an absence takes 55,142. */
@ServiceTest
class HeldPersonIT {

    private static final long WHOLE = 4_595_150;
    private static final long ABSENT = WHOLE - 55_142;
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final String REASON = "Dua jabatan utama pada bulan ini, menunggu surat.";

    private final int port;
    private PayDesk desk;
    private Told told;
    private PersonId doubted;
    private PersonId other;

    HeldPersonIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void employTwo() {
        desk = new PayDesk(port);
        told = desk.told();
        doubted = told.employee(8);
        other = told.employee(8);
        told.day(doubted, MONDAY, "ABSENT", 0, 1);
        for (PersonId one : new PersonId[] {doubted, other}) {
            told.rated(one, "BAIK");
            PayDesk.awaitRows("rating_fact", one, 1);
        }
        PayDesk.awaitRows("attendance_fact", doubted, 1);
    }

    @Test
    void paysAHeldMonthOnceByTheRunAfterItsRelease() {
        String may = desk.open("2026-05");
        desk.calculated(may);
        assertThat(code(hold(desk.maker(), may, doubted))).isEqualTo("run-needs-a-second-person");
        assertThat(hold(desk.checker(), may, doubted, " ").status()).isEqualTo(400);
        assertThat(code(hold(desk.checker(), may, PersonId.next()))).isEqualTo("person-not-in-run");
        assertThat(hold(desk.checker(), may, doubted).status()).isEqualTo(200);
        assertThat(desk.run(may).get("held").asInt()).isEqualTo(1);

        // a new version keeps him
        desk.calculated(may);
        assertThat(desk.run(may).get("granted").asLong()).isEqualTo(WHOLE);
        JsonNode held = holds(may).get(0);
        assertThat(held.get("reason").asString()).isEqualTo(REASON);
        assertThat(held.get("actions").toString()).isEqualTo("[\"LIFT\"]");
        assertThat(statement().at("/held/reason").asString()).isEqualTo(REASON);
        desk.check(may);
        assertThat(desk.approve(may).status()).isEqualTo(200);
        assertThat(desk.granted(doubted)).isZero();
        assertThat(desk.granted(other)).isEqualTo(WHOLE);
        assertThat(statement().get("state").asString()).isEqualTo("LIVE");
        assertThat(statement().at("/held/text").asString())
                .startsWith("Pembayaran bulan ini ditahan");

        // nobody has to know where he is paid to
        desk.keepPayee(other);
        assertThat(desk.lock(may).status()).isEqualTo(200);
        assertThat(files(may)).isEqualTo("INDUK 1 4595150");
        assertThat(ToldStatements.of(may, "LOCKED")).containsExactly(other + " " + WHOLE + " 5");

        assertThat(desk.pay("2026-06")).isNotEmpty();
        assertThat(desk.granted(doubted)).isZero();
        String path = "/v1/runs/" + may + "/holds/" + doubted;
        assertThat(code(desk.checker().send("DELETE", path, "", "application/json")))
                .isEqualTo("run-step-not-now");
        assertThat(code(release(desk.checker(), may))).isEqualTo("hold-needs-a-second-person");
        assertThat(release(desk.maker(), may).status()).isEqualTo(200);
        assertThat(code(release(desk.maker(), may))).isEqualTo("hold-released-already");
        assertThat(statement().at("/held/text").asString()).contains("sudah dilepas");

        String july = desk.pay("2026-07");
        JsonNode paid = desk.corrections(july).get(0);
        assertThat(paid.get("kind").asString()).isEqualTo("SUSULAN");
        assertThat(paid.get("delta").asLong()).isEqualTo(ABSENT);
        assertThat(paid.at("/evidence/0/kind").asString()).isEqualTo("HOLD_RELEASED");
        assertThat(statement().get("state").asString()).isEqualTo("APPROVED");
        assertThat(statement().has("held")).isFalse();
        desk.keepPayee(doubted);
        assertThat(desk.lock(july).status()).isEqualTo(200);
        // as May itself would have been: the class's rate, less what was cut
        assertThat(desk.maker().get("/v1/runs/" + july + "/files/web-gaji/SUSULAN").text())
                .contains("\t08\t4595150\t55142\t4540008\t")
                .contains("\t05\t2026\t05\t2026\t");
        assertThat(ToldStatements.of(july, "LOCKED"))
                .containsExactly(doubted + " " + ABSENT + " 6");

        desk.pay("2026-08");
        assertThat(desk.granted(doubted)).isEqualTo(ABSENT);
    }

    @Test
    void paysWhomNobodyHoldsAnyMore() {
        String may = desk.open("2026-05");
        desk.calculated(may);
        hold(desk.checker(), may, doubted);
        String path = "/v1/runs/" + may + "/holds/" + doubted;

        assertThat(desk.checker().send("DELETE", path, "", "application/json").status())
                .isEqualTo(204);

        assertThat(code(release(desk.maker(), may))).isEqualTo("hold-unknown");
        assertThat(desk.run(may).get("held").asInt()).isZero();
        desk.check(may);
        desk.approve(may);
        assertThat(desk.granted(doubted)).isEqualTo(ABSENT);
    }

    @Test
    void keepsTheDifferenceOfSomebodyWhoIsHeldForTheNextRun() {
        desk.pay("2026-05");
        told.correction(doubted, MONDAY, "PRESENT", 0, 1);
        String june = desk.open("2026-06");
        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);
        desk.calculated(june);
        assertThat(desk.run(june).get("corrections").asLong()).isEqualTo(55_142);

        hold(desk.checker(), june, doubted);

        assertThat(desk.run(june).get("corrections").asLong()).isZero();
        desk.check(june);
        desk.approve(june);
        assertThat(desk.granted(doubted)).isEqualTo(ABSENT);
        desk.pay("2026-07");
        assertThat(desk.granted(doubted)).isEqualTo(WHOLE);
    }

    @Test
    void grantsNothingToWhomIsHeldWhileTheRunIsApproved() throws Exception {
        String may = desk.open("2026-05");
        desk.calculated(may);
        desk.check(may);
        Api seen =
                desk.checker()
                        .with(
                                "If-Match",
                                requireNonNull(
                                        desk.maker().get("/v1/runs/" + may).headers().get("etag")));
        try (Connection holder = TestPostgres.superuser("tukin");
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select from run where run_id = '" + may + "' for update");
            var held = Together.meanwhile(() -> hold(desk.checker(), may, doubted));
            var approved = Together.meanwhile(() -> seen.post("/v1/runs/" + may + "/approval", ""));
            Together.waits(held);
            Together.waits(approved);
            holder.commit();

            boolean isHeld = held.get(10, TimeUnit.SECONDS).status() == 200;
            assertThat(approved.get(10, TimeUnit.SECONDS).status()).isEqualTo(isHeld ? 412 : 200);
            assertThat(desk.granted(doubted)).isEqualTo(isHeld ? 0 : ABSENT);
        }
    }

    private static Api.Answer hold(Api who, String run, PersonId person) {
        return hold(who, run, person, REASON);
    }

    private static Api.Answer hold(Api who, String run, PersonId person, String reason) {
        return who.put("/v1/runs/" + run + "/holds/" + person, Map.of("reason", reason));
    }

    private Api.Answer release(Api who, String run) {
        return who.post("/v1/runs/" + run + "/holds/" + doubted + "/release", "");
    }

    private JsonNode holds(String run) {
        return desk.checker().get("/v1/runs/" + run + "/holds").json().get("items");
    }

    private JsonNode statement() {
        return desk.self(doubted).get("/v1/statements/me/2026-05").json();
    }

    private String files(String run) {
        JsonNode sums = desk.maker().get("/v1/runs/" + run + "/files/web-gaji").json().get("files");
        assertThat(sums).hasSize(1);
        JsonNode sum = sums.get(0);
        return sum.get("kind").asString()
                + " "
                + sum.get("lines").asInt()
                + " "
                + sum.get("bersih").asLong();
    }

    private static String code(Api.Answer answer) {
        return answer.json().get("code").asString();
    }
}
