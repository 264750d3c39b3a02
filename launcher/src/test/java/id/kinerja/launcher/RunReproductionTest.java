package id.kinerja.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told of runs that are calculated once more; service-tukin is played. */
class RunReproductionTest {

    private static final String RUNS = "/api/tukin/v1/runs";
    private static final String NOTHING = "{'statements':0,'equal':0,'different':[]}";
    private static final String NOTHING_WITHHELD =
            "{'people':0,'equal':0,'notKept':0,'different':[]}";

    private final Map<String, String> answers = new HashMap<>();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void tellsTheRunsOfAllPagesTheFirstMonthFirst() {
        answers.put(
                RUNS + "?limit=200&cursor=",
                "{'items':["
                        + run("c", "2026-04", "MONTH", "APPROVED")
                        + ","
                        + run("b", "2026-03", "THR", "LOCKED")
                        + "],'next':'p2'}");
        answers.put(
                RUNS + "?limit=200&cursor=p2",
                "{'items':[" + run("a", "2026-03", "MONTH", "LOCKED") + "]}");
        statements("a", "", "{'statements':2,'equal':2,'different':[],'next':'x'}");
        statements("a", "x", "{'statements':1,'equal':1,'different':[]}");
        corrections("a", "{'statements':2,'equal':2,'different':[]}");
        statements("b", "", "{'statements':3,'equal':3,'different':[]}");
        corrections("b", NOTHING);
        withheld("a", "{'people':3,'equal':3,'notKept':0,'different':[]}");

        reproduce("");

        assertThat(told.toString(UTF_8).lines())
                .containsExactly(
                        "2026-03 MONTH    3 dari 3 pegawai, 2 dari 2 koreksi, 3 dari 3 potongan: sama",
                        "2026-03 THR      3 dari 3 pegawai, 0 dari 0 koreksi, 0 dari 0 potongan: sama",
                        "2 pembayaran sama sampai bita terakhir");
    }

    @Test
    void namesWhoDiffersAndFailsOnceAllAreTold() {
        runs(run("a", "2026-03", "MONTH", "LOCKED"), run("b", "2026-02", "MONTH", "LOCKED"));
        statements("a", "", "{'statements':1,'equal':1,'different':[]}");
        corrections("a", "{'statements':1,'equal':0,'different':[" + who("q", "2026-01") + "]}");
        statements("b", "", "{'statements':2,'equal':1,'different':[" + who("p", "2026-02") + "]}");
        corrections("b", NOTHING);

        assertThatExceptionOfType(LauncherFault.class)
                .isThrownBy(() -> reproduce(""))
                .withMessageContainingAll("2 dari 2 pembayaran BERBEDA", "docs/runbook.md");

        assertThat(told.toString(UTF_8).lines())
                .containsExactly(
                        "2026-02 MONTH    1 dari 2 pegawai, 0 dari 0 koreksi, 0 dari 0 potongan: BERBEDA",
                        "  berbeda: pegawai p, bulan 2026-02",
                        "2026-03 MONTH    1 dari 1 pegawai, 0 dari 1 koreksi, 0 dari 0 potongan: BERBEDA",
                        "  berbeda: koreksi pegawai q, bulan 2026-01");
    }

    @Test
    void readsOnlyRunsOfTheMonthThatIsMeant() {
        runs(run("a", "2026-03", "MONTH", "LOCKED"), run("b", "2026-02", "MONTH", "LOCKED"));
        statements("b", "", "{'statements':1,'equal':1,'different':[]}");
        corrections("b", NOTHING);

        reproduce("2026-02");

        assertThat(told.toString(UTF_8)).contains("2026-02", "1 pembayaran sama");
        assertThatExceptionOfType(LauncherFault.class)
                .isThrownBy(() -> reproduce("2026-04"))
                .withMessage("Belum ada pembayaran yang dikunci untuk 2026-04");
    }

    @Test
    void saysHowFarAGreatRunHasCome() {
        runs(run("a", "2026-03", "MONTH", "LOCKED"));
        statements("a", "", "{'statements':5000,'equal':5000,'different':[],'next':'x'}");
        statements("a", "x", "{'statements':1,'equal':1,'different':[]}");
        corrections("a", NOTHING);

        reproduce("");

        assertThat(told.toString(UTF_8).lines())
                .contains(
                        "2026-03 MONTH    ... 5.000 dari 5.001",
                        "2026-03 MONTH    5.001 dari 5.001 pegawai, 0 dari 0 koreksi, 0 dari 0 potongan: sama");
    }

    @Test
    void tellsWhichWithholdingsDifferAndWhoseAreNotKept() {
        runs(run("a", "2026-03", "MONTH", "LOCKED"), run("b", "2026-02", "MONTH", "LOCKED"));
        for (String run : new String[] {"a", "b"}) {
            statements(run, "", NOTHING);
            corrections(run, NOTHING);
        }
        withheld(
                "a",
                "{'people':2,'equal':1,'notKept':0,'different':[{'personId':'p','what':['PPH21_TER','RESULT']}]}");
        withheld("b", "{'people':0,'equal':0,'notKept':1200,'different':[]}");

        assertThatExceptionOfType(LauncherFault.class)
                .isThrownBy(() -> reproduce(""))
                .withMessageContaining("1 dari 2 pembayaran BERBEDA");

        assertThat(told.toString(UTF_8).lines())
                .containsExactly(
                        "2026-02 MONTH    0 dari 0 pegawai, 0 dari 0 koreksi, 0 dari 0 potongan: sama",
                        "  potongan 1.200 pegawai tidak dihitung ulang: dasarnya belum disimpan ketika pembayaran ini dikunci",
                        "2026-03 MONTH    0 dari 0 pegawai, 0 dari 0 koreksi, 1 dari 2 potongan: BERBEDA",
                        "  berbeda: potongan pegawai p, pada PPH21_TER, RESULT");
    }

    private void reproduce(String month) {
        new RunReproduction(this::read, new PrintStream(told, true, UTF_8)).reproduce(month);
    }

    private JsonNode read(String path) {
        String answer = answers.get(path);
        assertThat(answer).as(path).isNotNull();
        return JsonMapper.builder().build().readTree(String.valueOf(answer).replace('\'', '"'));
    }

    private void runs(String... runs) {
        answers.put(RUNS + "?limit=200&cursor=", "{'items':[" + String.join(",", runs) + "]}");
    }

    private void statements(String run, String cursor, String answer) {
        answers.put(RUNS + "/" + run + "/reproduction?limit=200&cursor=" + cursor, answer);
    }

    private void corrections(String run, String answer) {
        answers.put(RUNS + "/" + run + "/corrections/reproduction?limit=200&cursor=", answer);
        withheld(run, NOTHING_WITHHELD);
    }

    private void withheld(String run, String answer) {
        answers.put(RUNS + "/" + run + "/withholdings/reproduction?limit=200&cursor=", answer);
    }

    private static String run(String id, String month, String kind, String state) {
        return "{'id':'%s','month':'%s','kind':'%s','state':'%s','people':5001}"
                .formatted(id, month, kind, state);
    }

    private static String who(String person, String month) {
        return "{'personId':'" + person + "','month':'" + month + "'}";
    }
}
