package id.kinerja.tukin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestPostgres;
import id.kinerja.tukin.statement.Months;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** THR that the application before has paid. */
@ServiceTest
class ThrBeforeIT {

    private static final long WHOLE = 4_595_150;
    private static final String HEADER = "nip,bulan,bruto,bersih,jenis\n";

    private final PayDesk desk;
    private final String number;
    private final PersonId paid = PersonId.next();
    private final PersonId unpaid;

    ThrBeforeIT(@LocalServerPort int port) {
        desk =
                new PayDesk(
                        port,
                        Months.changed(
                                Months.withExtra(Months.thr("CLASS 100")),
                                document ->
                                        document.withObject("predikat")
                                                .put("missing", "ASSUME_BAIK")));
        Told told = desk.told();
        number = told.nextNip();
        told.ranked(paid, number, "III/b", 1);
        told.assign(paid, told.unit(), 8, DateRange.since(Told.LONG_AGO));
        unpaid = told.ranked(8, "III/c");
    }

    @BeforeEach
    void awaitThem() {
        PayDesk.awaitRows("directory.assignment", paid, 1);
        PayDesk.awaitRows("directory.assignment", unpaid, 1);
        desk.told().closeMay();
    }

    @Test
    void isNotPaidOnceMore() {
        apply(brought(number + ",2026-03,5000000,4900000,THR\n" + number + ",2026-03,9,9,\n"));

        String run = open();

        assertThat(desk.calculated(run).get("granted").asLong()).isEqualTo(WHOLE);
        assertThat(desk.maker().get("/v1/runs/" + run + "/statements").text())
                .contains(unpaid.toString())
                .doesNotContain(paid.toString());
        JsonNode kept = desk.maker().get("/v1/old-payments?number=" + number).json().get("items");
        assertThat(kept.valueStream())
                .extracting(one -> one.get("kind").asString())
                .containsExactlyInAnyOrder("MONTH", "THR");
    }

    @Test
    void isNotPaidOnceMoreWhereItComesInBehindTheCalculation() {
        String run = open();
        assertThat(desk.calculated(run).get("granted").asLong()).isEqualTo(2 * WHOLE);
        desk.check(run);

        apply(brought(number + ",2026-03,5000000,4900000,THR\n"));

        assertThat(desk.approve(run).json().get("code").asString()).isEqualTo("extra-paid-since");
    }

    @Test
    void isNotEnteredWhileARunIsBeingApproved() throws Exception {
        String job = brought(number + ",2026-03,5000000,4900000,THR\n");
        try (Connection approving = TestPostgres.superuser("tukin");
                Statement statement = approving.createStatement()) {
            approving.setAutoCommit(false);
            statement.execute(
                    "select pg_advisory_xact_lock(hashtextextended('late facts of "
                            + desk.agency()
                            + "', 0))");
            sent(job);
            await().atMost(PayDesk.SOON).until(() -> waitingForLocks() == 1);
            assertThat(desk.maker().get("/v1/old-payments?number=" + number).json().get("items"))
                    .isEmpty();
            approving.commit();
        }
        await().atMost(PayDesk.SOON).until(() -> state(job).equals("APPLIED"));
    }

    @Test
    void isKnownToBePaidTwiceWhereARunWasApprovedBefore() {
        desk.keepPayee(paid);
        String run = open();
        desk.calculated(run);
        desk.check(run);
        assertThat(desk.approve(run).status()).isEqualTo(200);

        String job = brought(number + ",2026-03,5000000,4900000,THR\n");

        JsonNode finding =
                desk.maker().get("/v1/imports/" + job + "/findings").json().get("items").get(0);
        assertThat(finding.get("code").asString()).isEqualTo("old-extra-paid-here");
        apply(job);
        assertThat(desk.maker().get("/v1/old-payments?number=" + number).json().get("items"))
                .hasSize(1);
    }

    private static int waitingForLocks() {
        return Integer.parseInt(
                PayDesk.text(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted"));
    }

    @Test
    void saysWhichKindsThereAre() {
        String job = brought(number + ",2026-03,5000000,4900000,BONUS\n");

        JsonNode finding =
                desk.maker().get("/v1/imports/" + job + "/findings").json().get("items").get(0);
        assertThat(finding.get("field").asString()).isEqualTo("jenis");
        assertThat(finding.get("code").asString()).isEqualTo("old-kind-unreadable");
    }

    private String open() {
        Api.Answer opened =
                desk.maker().post("/v1/runs", Map.of("month", "2026-06", "kind", "THR"));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json().get("id").asString();
    }

    private String brought(String rows) {
        Api.Answer sent =
                desk.maker()
                        .with("Idempotency-Key", UUID.randomUUID().toString())
                        .send(
                                "POST",
                                "/v1/imports?profile=old-payments",
                                HEADER + rows,
                                "text/csv");
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        String job = sent.json().get("id").asString();
        await().atMost(PayDesk.SOON).until(() -> state(job).equals("CHECKED"));
        return job;
    }

    private void apply(String job) {
        sent(job);
        await().atMost(PayDesk.SOON).until(() -> state(job).equals("APPLIED"));
    }

    private void sent(String job) {
        String tag = requireNonNull(desk.maker().get("/v1/imports/" + job).headers().get("etag"));
        assertThat(
                        desk.maker()
                                .with("If-Match", tag)
                                .post("/v1/imports/" + job + "/application", "")
                                .status())
                .isEqualTo(202);
    }

    private String state(String job) {
        return desk.maker().get("/v1/imports/" + job).json().get("state").asString();
    }
}
