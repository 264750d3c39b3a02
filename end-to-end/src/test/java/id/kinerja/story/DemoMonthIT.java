package id.kinerja.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.kinerja.launcher.LauncherFault;
import id.kinerja.launcher.demo.DemoMonth;
import id.kinerja.launcher.demo.DemoPeople;
import id.kinerja.launcher.demo.Gateway;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** One month of one agency, from people and punches to the rupiah of their slips. */
@Order(1)
@ExtendWith(PlayedMonth.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoMonthIT {

    private static final String RUNS = "/api/tukin/v1/runs";
    private static final String MONTH = "/api/tukin/v1/statements/me/2026-05";

    private final RunningSystem system;

    DemoMonthIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void tellsWhatHappened() {
        assertThat(system.printed())
                .contains(
                        "61 orang, 62 penugasan",
                        "8 temuan",
                        "Terminal TST0000000001 (Asia/Jakarta)",
                        "menunggu: CLOCK_RESET 1, NOT_UNDERSTOOD 1, PERSON_UNMAPPED 1",
                        "Instansi kedua, Kantor Contoh: 6 pegawai dengan kebijakan sendiri, jumlah"
                                + " 19.359.305",
                        "Peristiwa per topik",
                        "Kotak masuk pimpinan: 19 SKP menunggu persetujuannya",
                        "SKP: 60 ditetapkan, 1 dikembalikan",
                        "16 malam seorang penjaga",
                        "satu lupa presensi dikabulkan, satu ditolak",
                        // Whoever moved on the 18th logs for his new place by an SKP of its own.
                        "Pindah tugas: 1 SKP baru ditetapkan, berlaku mulai 2026-05-18",
                        "912 dikirim, 912 diverifikasi, 3 dikembalikan",
                        "masa sanggah sampai 2026-06-03",
                        "Rekap Mei disahkan oleh 3 kepala unit",
                        "unit yang berbeda: {OTHER_NAME=1, UNKNOWN_HERE=1}",
                        "60 pegawai, 1 ditahan, jumlah 271.015.439",
                        "60 dari 60 sama sampai bita terakhir",
                        "WFA: dua orang, 18 dan 19 Mei",
                        "Surat tugas: tiga orang ke Bandung, 12 dan 13 Mei",
                        "Upacara 20 Mei: satu orang tidak hadir",
                        "Terminal 00005E005302 (Asia/Jakarta)",
                        "Terminal TSTCLOUD01 (Asia/Jakarta)",
                        "10 presensi dari e-presensi, 10 diterima; dikirim ulang: 10 berulang",
                        "SIASN ditanya tentang 59 orang: 58 ada, 1 tidak ada; berbeda:"
                                + " {GOLONGAN=1, KELAS_JABATAN=1, UNIT=1, UNKNOWN_THERE=1}",
                        // Whom SIASN doesn't know gets no rating there.
                        "Penilaian ke SIASN: CONFIRMED 58, REJECTED 1, masih di jalan 0",
                        "Presensi yang disisihkan: 3",
                        "Berbeda dengan SIASN: 4",
                        "Penilaian yang tidak diterima SIASN: 1",
                        // The head is still to rate one; HR is to look at what was put aside.
                        "Tugas yang masih terbuka: 2",
                        "selisih 19.792 pada pembayaran Juni (bukti: ")
                .containsPattern("Belum terlihat hari ini: \\d+ \\(setelah bulan")
                .containsPattern("Hari yang perlu dilihat: \\d+ \\(ada presensi")
                // Whatever waits for HR says why.
                .doesNotContain("tidak dimainkan; lihat daftarnya");
    }

    @Test
    void keepsWhatPapersSayOfDays() {
        assertThat(dayOf(27, "2026-05-20").get("missedCeremonies").asInt()).isEqualTo(1);
        assertThat(dayOf(28, "2026-05-20").get("missedCeremonies").asInt()).isZero();
        assertThat(dayOf(40, "2026-05-12").get("status").asString()).isEqualTo("DUTY");
        assertThat(dayOf(40, "2026-05-12").get("uangMakan").asString()).isEqualTo("OUT_OF_TOWN");
        assertThat(dayOf(24, "2026-05-12").get("missingIn").asBoolean()).as("granted").isFalse();
        assertThat(dayOf(26, "2026-05-21").get("missingOut").asBoolean()).as("refused").isTrue();
    }

    private JsonNode dayOf(int number, String date) {
        Gateway hr = system.as("admin-dinas-contoh");
        String person =
                hr.get("/api/integration/v1/people?nip=" + DemoPeople.nip(number))
                        .at("/items/0/id")
                        .asString();
        return hr.get("/api/integration/v1/attendance-days?month=2026-05&person=" + person)
                .valueStream()
                .filter(day -> day.get("date").asString().equals(date))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void printsTotalsOfUnitsThatMakeUpTheRun() {
        assertThat(sums("\n    unit [A-Z-]+: \\d+ pegawai, ([\\d.]+)"))
                .hasSize(3)
                .satisfies(
                        units ->
                                assertThat(units.stream().mapToLong(Long::longValue).sum())
                                        .isEqualTo(271_015_439));
    }

    @Test
    void printsThePredikatOfEverybodyWhoWasRated() {
        assertThat(system.printed())
                .contains(
                        "Penilaian Mei disampaikan: SANGAT_BAIK 6, BAIK 44, BUTUH_PERBAIKAN 6,"
                                + " KURANG 3")
                .containsPattern(
                        "berkas Web Gaji [A-Z]+: \\d+ baris, bruto [\\d.]+, potongan [\\d.]+");
    }

    /** Each topic says what was delivered, by how many it is read, and what they did with it. */
    @Test
    void deadLettersNoEventOfTheMonth() {
        assertThat(sums("  [a-z.-]+\\.v\\d+ +[\\d.]+ +\\d+ +[\\d.]+ +([\\d.]+) +[\\d.]+"))
                .hasSizeGreaterThan(5)
                .containsOnly(0L);
    }

    private List<Long> sums(String line) {
        return Pattern.compile(line)
                .matcher(system.printed())
                .results()
                .map(found -> Long.valueOf(found.group(1).replace(".", "")))
                .toList();
    }

    /**
     * Worked out by hand from what was punched, decreed and rated: class amount, less the part of
     * its 60 % that the predikat takes, less the cuts of its 40 %: TL1/PSW1 0.5, TL2 1, TL3 1.25,
     * TL4 and a missing punch 1.5, absence 3, sick leave from its third day and leave for an
     * important reason 2.5 % a day.
     */
    static Stream<Arguments> slips() {
        return Stream.of(
                // kelas 15: 40 % of 19,280,000 = 7,712,000; 0.5 + 1.5 + 0.5 + 1.25 + 1.5 = 5.25 % =
                // 404,880
                arguments(1, 18_875_120),
                // kelas 12: 40 % of 9,896,000 = 3,958,400; 3 + 0.5 = 3.5 % = 138,544
                arguments(2, 9_757_456),
                // leads a unit that is butuh perbaikan: 20 % of 5,937,600 = 1,187,520; 8.25 % of
                // 3,958,400 = 326,568
                arguments(3, 8_381_912),
                // kelas 9: 40 % of 5,079,200 = 2,031,680; 5.25 % = 106,663.2
                arguments(4, 4_972_537),
                // kelas 5: 40 % of 3,134,250 = 1,253,700; 1 + 0.5 = 1.5 % = 18,805.5
                arguments(6, 3_115_444),
                // kurang by behaviour: 30 % of 2,757,090 = 827,127; 8 % of 1,838,060 = 147,044.8
                arguments(9, 3_620_978),
                // kelas 9: 1.25 + 1.5 + 1.5 + 3 = 7.25 % of 2,031,680 = 147,296.8
                arguments(10, 4_931_903),
                // moved on the 18th: 5,979,200 x 17/31 + 5,079,200 x 14/31 = 5,572,748; 40 % =
                // 2,229,099; 1.5 % = 33,436.5
                arguments(11, 5_539_312),
                // retires on 1 June, so all of May: kelas 5, 0.5 + 1.5 + 1.25 = 3.25 % of 1,253,700
                // = 40,745.25
                arguments(12, 3_093_505),
                // Plt of kelas 9 beside his own kelas 6: 5,079,200 - 3,510,400 = 1,568,800 more;
                // butuh perbaikan 20 % of 2,106,240 = 421,248; 5 % of 1,404,160 = 70,208
                arguments(13, 4_587_744),
                // CPNS: 80 % of 3,915,950 = 3,132,760; 40 % = 1,253,104; 1.25 + 1 + 1.5 = 3.75 % =
                // 46,991.4
                arguments(14, 3_085_769),
                // annual leave on the 5th and 6th: 3.25 % of 1,838,060 on other days = 59,736.95
                arguments(15, 4_535_413),
                // sick on four days, of which two are cut: 5 + 4.5 = 9.5 % of 2,031,680 = 193,009.6
                arguments(16, 4_886_190),
                // kelas 10: 40 % of 5,979,200 = 2,391,680; 0.5 % = 11,958.4
                arguments(17, 5_967_242),
                // two days for an important reason: 5 + 4 = 9 % of 1,253,700 = 112,833
                arguments(18, 3_021_417),
                // in WITA, kelas 7: 40 % of 3,915,950 = 1,566,380; 1 + 1.5 + 0.5 + 1.5 + 0.5 = 5 %
                // = 78,319
                arguments(20, 3_837_631),
                // an oral reprimand: 20 % of 5,079,200 = 1,015,840; 1.5 % of 2,031,680 = 30,475.2
                arguments(22, 4_032_885),
                // kelas 5: 1 + 3 + 1.5 + 0.5 = 6 % of 1,253,700 = 75,222, a forgotten punch granted
                arguments(24, 3_059_028),
                // CPNS in WITA: 80 % of 5,979,200 = 4,783,360; kurang 30 % of 2,870,016 =
                // 861,004.8; 2.25 % of 1,913,344 = 43,050.24
                arguments(29, 3_879_305),
                // butuh perbaikan: 20 % of 2,757,090 = 551,418; 3.5 % of 1,838,060 = 64,332.1
                arguments(33, 3_979_400),
                // kelas 10, two days sent to Bandung: 0.5 + 1.25 + 1.5 = 3.25 % of 2,391,680 =
                // 77,729.6
                arguments(41, 5_901_470),
                // kelas 10: 7.25 % of 2,391,680 = 173,396.8
                arguments(47, 5_805_803),
                // kelas 9, every night on time
                arguments(52, 5_079_200));
    }

    @ParameterizedTest(name = "person {0} gets {1}")
    @MethodSource("slips")
    void paysEverybodyWhatWasWorkedOutByHand(int number, long net) {
        JsonNode slip = slipOf(number);

        assertThat(slip.get("net").asLong()).isEqualTo(net);
        assertThat(slip.get("state").asString()).isEqualTo("APPROVED");
        assertThat(
                        slip.get("lines")
                                .valueStream()
                                .mapToLong(line -> line.get("amount").asLong())
                                .sum())
                .isEqualTo(net);
    }

    @Test
    void holdsWhoeverIsNotRatedAndSaysSo() {
        JsonNode slip = slipOf(30);

        assertThat(slip.get("state").asString()).isEqualTo("LIVE");
        assertThat(slip.at("/openQuestions/0/code").asString()).isEqualTo("rating-missing");
        // kelas 5: 1,253,700 less 3.5 %, 43,879.5, while the performance is not rated
        assertThat(slip.get("net").asLong()).isEqualTo(1_209_820);
    }

    @Test
    void paysTheSameInStatementsRunAndFile() {
        Gateway maker = system.as(DemoPeople.nip(4));
        String run = run("2026-05");
        long statements =
                maker.get(RUNS + "/" + run + "/statements?limit=200")
                        .get("items")
                        .valueStream()
                        .filter(one -> one.get("complete").asBoolean())
                        .mapToLong(one -> one.get("net").asLong())
                        .sum();
        long files = bersih(run, "INDUK") + bersih(run, "TAMBAHAN");

        assertThat(statements).isEqualTo(271_015_439);
        assertThat(maker.get(RUNS + "/" + run).get("granted").asLong()).isEqualTo(statements);
        assertThat(files).isEqualTo(statements);
    }

    @Test
    void correctsWhatCameLateInTheNextRunAlone() {
        Gateway maker = system.as(DemoPeople.nip(4));
        JsonNode corrections = maker.get(RUNS + "/" + run("2026-06") + "/corrections").get("items");

        // 2.5 % instead of 3 % of 3,958,400: 0.5 % = 19,792
        assertThat(corrections.size()).isEqualTo(1);
        assertThat(corrections.at("/0/granted").asLong()).isEqualTo(9_757_456);
        assertThat(corrections.at("/0/due").asLong()).isEqualTo(9_777_248);
        assertThat(corrections.at("/0/kind").asString()).isEqualTo("KEKURANGAN");
        assertThat(maker.get(RUNS + "/" + run("2026-05")).get("corrections").asLong()).isZero();
    }

    private String run(String month) {
        return system.as(DemoPeople.nip(4))
                .get(RUNS)
                .get("items")
                .valueStream()
                .filter(run -> run.get("month").asString().equals(month))
                .map(run -> run.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    /** The eleventh column of every row that has a number. */
    private long bersih(String run, String kind) {
        return system.as(DemoPeople.nip(4))
                .download(RUNS + "/" + run + "/files/web-gaji/" + kind)
                .lines()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].matches("\\d+"))
                .mapToLong(cells -> Long.parseLong(cells[10]))
                .sum();
    }

    /** Five services of the first agency and three of the second have decided something. */
    @Test
    void leavesAuditTrailsThatTheOperatorFindsWhole() throws IOException, InterruptedException {
        assertThat(system.kinerja("verify-audit").lines())
                .hasSizeGreaterThanOrEqualTo(8)
                .allMatch(line -> line.endsWith(" rows, whole"));
    }

    /** Neither more nor less, task by task. */
    @Test
    void showsInOneInboxWhatEachServiceHoldsOpen() throws SQLException {
        UUID agency = system.agencyOf(DemoMonth.ADMIN);
        List<String> all = new ArrayList<>();
        for (String service : List.of("integration", "skp", "activity", "evaluation", "tukin")) {
            List<String> held = tasks(service, "platform.task where open", agency);

            assertThat(
                            tasks(
                                    "integration",
                                    "inbox_task where open and service = '" + service + "'",
                                    agency))
                    .as(service)
                    .containsExactlyInAnyOrderElementsOf(held);
            all.addAll(held);
        }
        assertThat(all).isNotEmpty();
    }

    private List<String> tasks(String service, String from, UUID agency) throws SQLException {
        try (WallProbe database = system.wallOf(service)) {
            return database.texts(
                    "select concat_ws(' ', kind, assignee_id, role, unit_id, link, due) from "
                            + from,
                    agency);
        }
    }

    @Test
    void showsASlipToNobodyElse() {
        String other = slipOf(10).get("personId").asString();

        assertThatThrownBy(
                        () ->
                                system.as(DemoPeople.nip(6))
                                        .get("/api/tukin/v1/statements/" + other + "/2026-05"))
                .isInstanceOf(LauncherFault.class)
                .hasMessageContaining("404");
        assertThatThrownBy(() -> system.anonymous().get(MONTH))
                .isInstanceOf(LauncherFault.class)
                .hasMessageContaining("401");
    }

    private JsonNode slipOf(int number) {
        return system.as(DemoPeople.nip(number)).get(MONTH);
    }
}
