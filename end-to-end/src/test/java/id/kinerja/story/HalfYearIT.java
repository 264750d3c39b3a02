package id.kinerja.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.launcher.demo.HalfYearPeople;
import id.kinerja.launcher.demo.PaidFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Six months of a kabupaten on TPP by criteria, as {@code ./kinerja demo half-year} plays them:
 * what happens to its people shows in what is paid, to the rupiah, and in every file alike.
 *
 * <p>A class pays its basic amount times 0.70 x 0.95 x 0.90, in whole rupiah, and of that 80 %, or
 * all of it where the work is dangerous; 60 % of what it pays follow the predikat, the rest
 * attendance. Old table: kelas 14 is 10,674,846, kelas 11 5,922,756, kelas 9 4,481,568 (5,601,960
 * with danger), kelas 8 3,602,013 (4,502,516), kelas 7 3,175,881 (3,969,851), kelas 6 2,759,803.
 * New table, since March: 11,203,920; 6,224,400; 4,692,240 (5,865,300); 3,782,520 (4,728,150);
 * 3,351,600 (4,189,500); 2,872,800.
 */
@Order(7)
@ExtendWith(PlayedMonth.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HalfYearIT {

    private static final Duration RECOVERY = Duration.ofMinutes(4);

    private final RunningSystem system;
    private final PlayedHalfYear played;

    HalfYearIT(RunningSystem system) throws IOException, InterruptedException {
        this.system = system;
        this.played = new PlayedHalfYear(system);
    }

    @ParameterizedTest(name = "in {0} person {1} is granted {2}")
    @CsvSource({
        // kelas 14, nothing to cut, by the old table and by the new one
        "2026-01, 1, 10674846",
        "2026-06, 1, 11203920",
        // 45 minutes late: 1 % of 40 % of 4,481,568 (1,792,627) = 17,926.27
        "2026-01, 4, 4463642",
        "2026-01, 5, 4481568",
        // Plt in a post of kelas 9 beside his own kelas 8: 4,481,568 - 3,602,013 = 879,555 more
        "2026-01, 6, 3602013",
        "2026-02, 6, 4481568",
        "2026-03, 6, 4481568",
        "2026-04, 6, 3602013",
        // no punch on leaving: 1.5 % of 40 % of 3,782,520 (1,513,008) = 22,695.12
        "2026-05, 6, 3759825",
        // danger; from kelas 8 to kelas 9 on 16 March: 4,502,516 x 15/31 + 5,601,960 x 16/31 =
        // 157,169,100 / 31 = 5,069,970.97
        "2026-02, 7, 4502516",
        "2026-03, 7, 5069971",
        "2026-04, 7, 5601960",
        "2026-05, 7, 5865300",
        // danger; absent on 9 February: 3 % of 40 % of 3,969,851 (1,587,940) = 47,638.2
        "2026-02, 8, 3922213",
        // CPNS: 80 % of 3,175,881 = 2,540,704.8; in February taken for baik
        "2026-02, 9, 2540705",
        // 80 % of 3,351,600
        "2026-05, 9, 2681280",
        // held in February and paid later, the same amount; retires at the end of April
        "2026-02, 10, 2759803",
        "2026-04, 10, 2759803",
        // 95 minutes late: 1.5 % of 40 % of 6,224,400 (2,489,760) = 37,346.4
        "2026-06, 2, 6187054"
    })
    @Order(1)
    void paysEverybodyWhatWasWorkedOutByHand(String month, int number, long net) {
        JsonNode statement = played.statement(number, month);

        assertThat(statement.get("net").asLong()).isEqualTo(net);
        assertThat(statement.get("state").asString()).isEqualTo("APPROVED");
    }

    @Test
    @Order(2)
    void paysNobodyAfterTheEndOfHisService() {
        for (String month : List.of("2026-05", "2026-06")) {
            JsonNode statements = played.of(month, "/statements").get("items");

            assertThat(statements.size()).as(month).isEqualTo(9);
            assertThat(statements.valueStream().map(one -> one.get("personId").asString()))
                    .doesNotContain(played.id(10));
        }
    }

    /**
     * Granted is what the people of the month are due less who is held; of what was due before,
     * what is too little is paid at once, and what is too much once it is to be given back.
     */
    @ParameterizedTest(name = "{0}: {1} granted, {2} for earlier months, {3} paid, {4} taxes")
    @CsvSource({
        // 10,674,846 + 2 x 5,922,756 + 4,463,642 + 4,481,568 + 3,602,013 + 4,502,516 + 3,969,851 +
        // 2,540,705 + 2,759,803; taxes 15 % in IV: 1,601,227 + 888,413; 5 % in III: 296,138 +
        // 223,182 + 224,078 + 180,101 + 225,126 + 127,035; none in II
        "2026-01, 48840456,       0, 48840456, 3765300",
        // + 17,926 + 879,555 - 47,638 - 2,759,803; taxes + 896 + 43,977
        "2026-02, 46930496,       0, 46930496, 3810173",
        // + 567,455 + 47,638 + 2,759,803; later 2,759,803 of February, claimed 304,885; taxes
        // + 28,373
        "2026-03, 50305392, 2454918, 53065195, 3838546",
        // - 879,555 + 531,989; later 47,638 of February, given back 304,885; taxes - 43,977 +
        // 26,599 - 15,244
        "2026-04, 49957826,   47638, 49700579, 3805924",
        // 11,203,920 + 2 x 6,224,400 + 2 x 4,692,240 + 3,759,825 + 5,865,300 + 4,189,500 +
        // 2,681,280; by the new table for March 2,482,694 and for April 2,470,774
        "2026-05, 49533105, 4953468, 54486573, 4390564",
        // + 22,695 - 37,346
        "2026-06, 49518454,       0, 49518454, 4005545",
        // half of what each class pays for February: HalfYearThrIT
        "THR,     24429193,       0, 24429193, 1883098"
    })
    @Order(3)
    void comesToTheSameInLedgerAndFiles(
            String month, long granted, long corrections, long paid, long taxes) {
        JsonNode run = played.of(month, "");
        PaidFiles files =
                new PaidFiles(played.maker(), played.run(month), LocalDate.of(2026, 7, 2));

        assertThat(run.get("state").asString()).isEqualTo("LOCKED");
        assertThat(run.get("granted").asLong()).isEqualTo(granted);
        assertThat(run.get("corrections").asLong()).isEqualTo(corrections);
        assertThat(files.paid().values()).hasSize(6).containsOnly(paid);
        assertThat(files.withheld()).isEqualTo(taxes);
        assertThat(files.received().values()).hasSize(3).containsOnly(paid - taxes);
        assertThat(played.of(month, "/reconciliation").get("paid").asBoolean()).isTrue();
    }

    @Test
    @Order(4)
    void settlesOnceInALaterMonthWhatCameLate() {
        assertThat(played.corrections("2026-03"))
                .containsExactlyInAnyOrder(
                        // who was held in February
                        "SUSULAN 2026-02 10 2759803",
                        // butuh perbaikan: 20 % of 60 % of 2,540,705 (1,524,423) = 304,884.6
                        "KELEBIHAN 2026-02 9 -304885");
        // the absence was leave
        assertThat(played.corrections("2026-04")).containsExactly("KEKURANGAN 2026-02 8 47638");
        assertThat(played.corrections("2026-05"))
                .containsExactlyInAnyOrder(
                        "KEKURANGAN 2026-03 1 529074",
                        "KEKURANGAN 2026-03 2 301644",
                        "KEKURANGAN 2026-03 3 301644",
                        "KEKURANGAN 2026-03 4 210672",
                        "KEKURANGAN 2026-03 5 210672",
                        // 180,507 of his own, and as Plt 4,692,240 - 3,782,520 less 879,555
                        "KEKURANGAN 2026-03 6 210672",
                        // 4,728,150 x 15/31 + 5,865,300 x 16/31 = 5,315,066.13, less 5,069,971
                        "KEKURANGAN 2026-03 7 245095",
                        "KEKURANGAN 2026-03 8 219649",
                        "KEKURANGAN 2026-03 9 140575",
                        "KEKURANGAN 2026-03 10 112997",
                        "KEKURANGAN 2026-04 1 529074",
                        "KEKURANGAN 2026-04 2 301644",
                        "KEKURANGAN 2026-04 3 301644",
                        "KEKURANGAN 2026-04 4 210672",
                        "KEKURANGAN 2026-04 5 210672",
                        "KEKURANGAN 2026-04 6 180507",
                        "KEKURANGAN 2026-04 7 263340",
                        "KEKURANGAN 2026-04 8 219649",
                        "KEKURANGAN 2026-04 9 140575",
                        // who has retired meanwhile
                        "KEKURANGAN 2026-04 10 112997");
        for (String month : List.of("2026-01", "2026-02", "2026-06")) {
            assertThat(played.corrections(month)).as(month).isEmpty();
        }
        assertThat(overpayments().get("items").isEmpty()).isTrue();
    }

    private JsonNode overpayments() {
        return played.maker().get(PlayedHalfYear.TUKIN + "overpayments?open=true");
    }

    /** What a slip says that somebody got is what the run of the month has paid him. */
    @ParameterizedTest(name = "slip of person {1} for {0}: {2} paid, {3} received")
    @CsvSource({
        // 15 % of 10,674,846 = 1,601,226.9
        "2026-01, 1, 10674846, 9073619",
        // 5 % of 5,069,971 = 253,498.55
        "2026-03, 7,  5069971, 4816472",
        // of 2,540,705 less 304,885 that were too much in February; 5 % = 111,791
        "2026-04, 9,  2235820, 2124029",
        // 3,969,851 and 47,638 for February; golongan II pays nothing
        "2026-04, 8,  4017489, 4017489",
        // March, and February that was held
        "2026-03, 10, 5519606, 5519606",
        // 3,759,825 with 210,672 for March and 180,507 for April; 5 % = 207,550.2
        "2026-05, 6,  4151004, 3943454"
    })
    @Order(5)
    void saysOnSlipsWhatEachWasPaid(String month, int number, long paid, long received) {
        String path = PlayedHalfYear.TUKIN + "statements/" + played.id(number) + "/" + month;
        JsonNode withheld = played.maker().get(path + "/withholdings");

        assertThat(withheld.get("estimated").asBoolean()).isFalse();
        assertThat(withheld.get("gross").asLong()).isEqualTo(paid);
        assertThat(withheld.get("received").asLong()).isEqualTo(received);
        assertThat(played.maker().downloadBytes(path + "/slip"))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    @Order(6)
    void tellsWhatHappenedInATableOfTheMonths() {
        assertThat(played.printed())
                .containsPattern("Januari +10 +0 +48\\.840\\.456 .* sama")
                .containsPattern("Februari +9 +1 +46\\.930\\.496 .* sama")
                .containsPattern("Mei +9 +0 +49\\.533\\.105 +4\\.953\\.468 +54\\.486\\.573 .* sama")
                .containsPattern(
                        "THR +10 +0 +24\\.429\\.193 +0 +24\\.429\\.193 +1\\.883\\.098 .* sama")
                .contains("THR dihitung ulang dari fakta yang disimpan: 10 dari 10 sama")
                .contains("dibayar Maret: SUSULAN 2026-02 pegawai 10, 2.759.803")
                .contains("dibayar Mei: 20 selisih tabel kelas, 4.953.468")
                .contains("Juni dihitung ulang dari fakta yang disimpan: 9 dari 9 sama")
                .doesNotContain("BERBEDA");
    }

    @Test
    @Order(7)
    void playsItOnceAlone() throws IOException, InterruptedException {
        assertThat(system.kinerja("demo", "half-year"))
                .contains("Setengah tahun demo sudah dimainkan");
        assertThat(played.maker().get(PlayedHalfYear.RUNS).get("items").size()).isEqualTo(7);
    }

    @Test
    @Order(8)
    void reproducesEveryRunByteForByteAfterARestartToo() throws IOException, InterruptedException {
        reproduces();

        system.kill("tukin");

        await().atMost(RECOVERY)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(played.of("2026-01", "").size()).isPositive());
        reproduces();
    }

    private void reproduces() throws IOException, InterruptedException {
        assertThat(system.kinerja("reproduce", HalfYearPeople.nip(4)).lines())
                .containsExactlyInAnyOrder(
                        "2026-01 MONTH    10 dari 10 pegawai, 0 dari 0 koreksi, 10 dari 10 potongan: sama",
                        "2026-02 MONTH    10 dari 10 pegawai, 0 dari 0 koreksi, 9 dari 9 potongan: sama",
                        "2026-03 MONTH    10 dari 10 pegawai, 2 dari 2 koreksi, 10 dari 10 potongan: sama",
                        "2026-03 THR      10 dari 10 pegawai, 0 dari 0 koreksi, 10 dari 10 potongan: sama",
                        "2026-04 MONTH    10 dari 10 pegawai, 1 dari 1 koreksi, 10 dari 10 potongan: sama",
                        "2026-05 MONTH    9 dari 9 pegawai, 20 dari 20 koreksi, 10 dari 10 potongan: sama",
                        "2026-06 MONTH    9 dari 9 pegawai, 0 dari 0 koreksi, 9 dari 9 potongan: sama",
                        "7 pembayaran sama sampai bita terakhir");
    }
}
