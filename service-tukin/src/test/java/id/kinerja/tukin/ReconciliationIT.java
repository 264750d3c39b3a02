package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What Web Gaji says it paid, held against a locked run. */
@ServiceTest
class ReconciliationIT {

    private static final String HEADER =
            "id_tukin\tkdsatker\tnip\tnama_pegawai\tjenis_tukin\tkotor\tpotongan\tbersih\r\n";

    private PayDesk desk;

    @BeforeEach
    void openAnAgency(@LocalServerPort int port) {
        desk = new PayDesk(port);
    }

    @Test
    void looksThroughAFileKeepsItsGoodRowsAndSaysWhatWasPaid() {
        String run = lockedWith(desk.told().employee(8), desk.told().employee(9));
        String[] numbers = numbers(run);

        // one as it was locked, one with a rupiah less, one whom the run doesn't pay, and one
        // spoilt
        String file =
                HEADER
                        + row("T1", numbers[0], "induk", 4_595_150)
                        + row("T2", numbers[1], "induk", 5_079_199)
                        + row("T3", "190001012000012009", "induk", 1_000)
                        + row("T4", "1900", "induk", 1_000);
        JsonNode looked = send(run, file, false).json();
        assertThat(looked.get("rows").asInt()).isEqualTo(4);
        assertThat(looked.get("taken").asInt()).isEqualTo(3);
        assertThat(looked.get("kept").asBoolean()).isFalse();
        assertThat(looked.at("/findings/0/code").asString()).isEqualTo("paid-number-invalid");
        assertThat(looked.at("/findings/0/row").asInt()).isEqualTo(4);
        assertThat(totals(run).at("/theirs/lines").asInt()).isZero();

        assertThat(send(run, file, true).json().get("kept").asBoolean()).isTrue();
        assertThat(send(run, file, true).json().get("kept").asBoolean()).isFalse();
        JsonNode totals = totals(run);
        assertThat(totals.get("paid").asBoolean()).isFalse();
        assertThat(totals.at("/ours/bersih").asLong()).isEqualTo(9_674_350);
        assertThat(totals.get("difference").asLong()).isEqualTo(999);
        assertThat(totals.get("same").asInt()).isEqualTo(1);
        assertThat(totals.get("differing").asInt()).isEqualTo(1);
        assertThat(totals.get("onlyTheirs").asInt()).isEqualTo(1);
        assertThat(totals.get("files").size()).isEqualTo(1);
        JsonNode differing = items(run, "?outcome=DIFFERS");
        assertThat(differing.size()).isEqualTo(1);
        assertThat(differing.get(0).get("number").asString()).isEqualTo(numbers[1]);
        assertThat(differing.get(0).get("difference").asLong()).isEqualTo(-1);

        // the payee system mends its line, and takes the stray one back to nothing it can say
        send(run, HEADER + row("T2", numbers[1], "induk", 5_079_200), true);
        assertThat(items(run, "?outcome=SAME").size()).isEqualTo(2);
        assertThat(everyItemByOne(run)).isEqualTo(3);
    }

    @Test
    void isForOfficersOfALockedRunAlone() {
        String run = desk.openRun("2026-05");
        Api.Answer early = send(run, HEADER + row("T1", "190001012000012001", "induk", 1), false);
        assertThat(early.json().get("code").asString()).isEqualTo("run-not-locked");
        assertThat(desk.self(PersonId.next()).get("/v1/runs/" + run + "/reconciliation").status())
                .isEqualTo(403);
        Api checker = desk.checker().with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(
                        checker.send(
                                        "POST",
                                        "/v1/runs/" + run + "/paid-results",
                                        HEADER,
                                        "text/csv")
                                .status())
                .isEqualTo(403);
    }

    private String lockedWith(PersonId... people) {
        for (PersonId person : people) {
            desk.told().rated(person, "BAIK");
            PayDesk.awaitRows("rating_fact", person, 1);
            desk.keepPayee(person);
        }
        String run = desk.pay("2026-05");
        assertThat(desk.lock(run).status()).isEqualTo(200);
        return run;
    }

    /** Of whom the run pays, the lower class first. */
    private String[] numbers(String run) {
        JsonNode lines =
                desk.maker().get("/v1/runs/" + run + "/payments?profile=json").json().get("lines");
        int lower = lines.get(0).get("kelasJabatan").asInt() == 8 ? 0 : 1;
        return new String[] {
            lines.get(lower).get("nip").asString(), lines.get(1 - lower).get("nip").asString()
        };
    }

    private static String row(String id, String number, String kind, long paid) {
        return "%s\t999999\t%s\tCONTOH\t%s\t%d\t0\t%d\r\n".formatted(id, number, kind, paid, paid);
    }

    private Api.Answer send(String run, String file, boolean keep) {
        return desk.maker()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .send(
                        "POST",
                        "/v1/runs/" + run + "/paid-results?keep=" + keep,
                        file,
                        "text/tab-separated-values");
    }

    private JsonNode totals(String run) {
        return desk.maker().get("/v1/runs/" + run + "/reconciliation").json();
    }

    private JsonNode items(String run, String query) {
        return desk.checker()
                .get("/v1/runs/" + run + "/reconciliation/items" + query)
                .json()
                .get("items");
    }

    private int everyItemByOne(String run) {
        int seen = 0;
        String cursor = "";
        while (true) {
            JsonNode page =
                    desk.maker()
                            .get(
                                    "/v1/runs/"
                                            + run
                                            + "/reconciliation/items?limit=1"
                                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                            .json();
            seen += page.get("items").size();
            if (!page.has("next")) {
                return seen;
            }
            cursor = page.get("next").asString();
        }
    }
}
