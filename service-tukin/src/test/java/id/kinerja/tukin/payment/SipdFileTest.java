package id.kinerja.tukin.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.deduction.DeductionId;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.SipdColumn;
import id.kinerja.tukin.statement.Months;
import id.kinerja.tukin.withholding.OtherDeduction;
import id.kinerja.tukin.withholding.WithheldKind;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What SIPD is told of TPP by criteria. */
class SipdFileTest {

    private static final PersonId PERSON = new PersonId(new UUID(0, 1));

    @Test
    void hasAColumnForEachPartAndSaysNothingThatIsNotKnown() {
        Policy policy = by(Map.of("BEBAN_KERJA", "60", "PRESTASI_KERJA", "40"));

        List<List<Object>> cells = new SipdFile(List.of(paid(4_950_001, policy))).cells();

        assertThat(cells.getFirst())
                .hasSize(34)
                .endsWith("Jumlah TPP", "Jumlah Potongan", "Jumlah Ditransfer");
        assertThat(cells.get(1))
                .hasSize(34)
                .startsWith(
                        "190001012000012001",
                        "CONTOH",
                        "",
                        "",
                        "01-01-1900",
                        "",
                        "Analis",
                        "00",
                        "1",
                        "III/c",
                        "",
                        "",
                        "123456789012",
                        "Bank Contoh",
                        "0012345",
                        2_970_001L,
                        0L,
                        0L,
                        0L,
                        1_980_000L)
                .endsWith(0L, 4_950_001L, 0L, 4_950_001L);
    }

    @Test
    void takesOffTaxAndContributionsAsTheSheetHasThem() {
        WithheldShares.Share share =
                new WithheldShares.Share(
                        Map.of(
                                WithheldKind.PPH21_TER,
                                Rupiah.of(150_000),
                                WithheldKind.BPJS_PEGAWAI,
                                Rupiah.of(50_000),
                                WithheldKind.BPJS_PEMBERI_KERJA,
                                Rupiah.of(200_000)));
        TppPayment payment =
                TppPayment.of(payment(5_000_000), person(), by(Map.of("BEBAN_KERJA", "100")), share)
                        .orElseThrow();

        assertThat(new SipdFile(List.of(payment)).cells().get(1).subList(15, 34))
                .containsExactly(
                        5_000_000L,
                        0L,
                        0L,
                        0L,
                        0L,
                        0L,
                        200_000L,
                        0L,
                        0L,
                        0L,
                        0L,
                        0L,
                        50_000L,
                        150_000L,
                        0L,
                        0L,
                        5_200_000L,
                        400_000L,
                        4_800_000L);
    }

    @Test
    void hasDeductionsInTheirColumnsAndInTheSums() {
        WithheldShares.Share share =
                new WithheldShares.Share(
                        Map.of(
                                WithheldKind.PPH21_DTP,
                                Rupiah.of(150_000),
                                WithheldKind.BPJS_PEGAWAI,
                                Rupiah.of(50_000),
                                WithheldKind.BPJS_PEMBERI_KERJA,
                                Rupiah.of(200_000),
                                WithheldKind.POTONGAN_LAIN,
                                Rupiah.of(130_000)),
                        List.of(taken(SipdColumn.BULOG, 10_000), taken(SipdColumn.ZAKAT, 120_000)));
        TppPayment payment =
                TppPayment.of(payment(5_000_000), person(), by(Map.of("BEBAN_KERJA", "100")), share)
                        .orElseThrow();

        List<Object> row = new SipdFile(List.of(payment)).cells().get(1);

        assertThat(row.subList(28, 34))
                .containsExactly(150_000L, 120_000L, 10_000L, 5_350_000L, 530_000L, 4_820_000L);
        assertThat(row.subList(21, 31).stream().mapToLong(cell -> (Long) cell).sum())
                .as("Jumlah Potongan")
                .isEqualTo(530_000L);
    }

    private static WithheldShares.Taken taken(SipdColumn column, long amount) {
        return new WithheldShares.Taken(
                new OtherDeduction(
                        DeductionId.next(),
                        column.name(),
                        column.name(),
                        "BAZNAS",
                        column,
                        Rupiah.of(amount),
                        null),
                Rupiah.of(amount),
                Rupiah.ZERO);
    }

    @Test
    void hasWhatTheStateBearsAsAllowanceAndAsTax() {
        WithheldShares.Share share =
                new WithheldShares.Share(Map.of(WithheldKind.PPH21_DTP, Rupiah.of(150_000)));
        List<Object> row =
                new SipdFile(
                                List.of(
                                        TppPayment.of(
                                                        payment(5_000_000),
                                                        person(),
                                                        by(Map.of("BEBAN_KERJA", "100")),
                                                        share)
                                                .orElseThrow()))
                        .cells()
                        .get(1);

        assertThat(row.get(20)).as("Tunjangan PPh").isEqualTo(150_000L);
        assertThat(row.get(28)).as("Potongan PPh 21").isEqualTo(150_000L);
        assertThat(row.subList(31, 34)).containsExactly(5_150_000L, 150_000L, 5_000_000L);
    }

    @Test
    void losesNoRupiahOfAnyAmount() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            Policy policy =
                    by(
                            Map.of(
                                    "BEBAN_KERJA",
                                    percentage(random),
                                    "TEMPAT_BERTUGAS",
                                    percentage(random),
                                    "KELANGKAAN_PROFESI",
                                    percentage(random)));
            long amount = 1L + random.nextInt(90_000_000);
            List<Object> row = new SipdFile(List.of(paid(amount, policy))).cells().get(1);
            assertThat(row.subList(15, 20).stream().mapToLong(cell -> (Long) cell))
                    .allMatch(part -> part >= 0);
            assertThat(row.subList(15, 20).stream().mapToLong(cell -> (Long) cell).sum())
                    .isEqualTo(amount);
            assertThat(row.getLast()).isEqualTo(amount);
        }
    }

    @Test
    void hasNoPlaceForWhatIsPaidForNothingOrForSomethingElse() {
        assertThat(
                        TppPayment.of(
                                payment(1),
                                person(),
                                Months.shipped().policy(),
                                WithheldShares.Share.NONE))
                .isEmpty();
        assertThat(SipdFile.takes(paid(1, by(Map.of("OBJEKTIF_LAINNYA", "100"))))).isFalse();
    }

    private static String percentage(Random random) {
        return Integer.toString(1 + random.nextInt(30));
    }

    private static Policy by(Map<String, String> criteria) {
        return Months.changed(
                        document -> {
                            ArrayNode all =
                                    ((ObjectNode) document.get("classes")).putArray("criteria");
                            criteria.entrySet().stream()
                                    .sorted(Map.Entry.comparingByKey())
                                    .forEach(
                                            one ->
                                                    all.addObject()
                                                            .put("criterion", one.getKey())
                                                            .put("percentage", one.getValue())
                                                            .set(
                                                                    "basis",
                                                                    document.get("plt")
                                                                            .get("basis")));
                        })
                .policy();
    }

    @Test
    void putsNothingUnderACriterionThatIsNotPaidToThePerson() {
        Policy his = by(Map.of("BEBAN_KERJA", "60", "KONDISI_KERJA", "0"));

        assertThat(new SipdFile(List.of(paid(3_000_000, his))).cells().get(1).subList(15, 20))
                .containsExactly(3_000_000L, 0L, 0L, 0L, 0L);
        assertThat(
                        TppPayment.of(
                                payment(3_000_000),
                                person(),
                                by(Map.of("KONDISI_KERJA", "0")),
                                WithheldShares.Share.NONE))
                .as("of whom no criterion says what he is paid for")
                .isEmpty();
    }

    private static TppPayment paid(long bersih, Policy policy) {
        return TppPayment.of(payment(bersih), person(), policy, WithheldShares.Share.NONE)
                .orElseThrow();
    }

    private static PaidPerson person() {
        return new PaidPerson(
                PERSON,
                NomorPegawai.of("190001012000012001"),
                JenisPegawai.PNS,
                "III/c",
                "Analis",
                JenisJabatan.FUNGSIONAL);
    }

    private static Payment payment(long bersih) {
        return new Payment(
                Payment.Kind.INDUK,
                "999999",
                NomorPegawai.of("190001012000012001"),
                new Payee(
                        PERSON,
                        "CONTOH",
                        "123456789012",
                        "Bank Contoh",
                        "0012345",
                        "CONTOH",
                        null,
                        null,
                        null),
                new KelasJabatan(8),
                Rupiah.of(bersih),
                Rupiah.of(bersih),
                null);
    }
}
