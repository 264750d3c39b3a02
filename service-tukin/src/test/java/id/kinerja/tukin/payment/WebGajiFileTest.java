package id.kinerja.tukin.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Payee;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sample that the treasury's guide prints, byte for byte. */
class WebGajiFileTest {

    private static final String SAMPLE =
            """
            NO⇥Kode Satker⇥Bulan⇥Tahun⇥NIP⇥Nama Pegawai⇥Nomor SK⇥Kode Grade⇥Nilai Bruto⇥Nilai Potongan⇥Nilai Bersih⇥Kode Bank SPAN⇥Nama Bank⇥Nomor Rekening⇥Nama Rekening⇥Bulan Awal⇥Tahun Awal⇥Bulan Akhir⇥Tahun Akhir⇥Tukin Kali⇥Nomor Tukin Lama⇥Nomor Tukin Baru
            1⇥999999⇥07⇥2026⇥190001012000012001⇥CONTOH PEGAWAI SATU⇥⇥08⇥5000000⇥150000⇥4850000⇥999999999999⇥Bank Contoh⇥0000000001⇥CONTOH PEGAWAI SATU⇥⇥⇥⇥⇥1⇥⇥
            2⇥999999⇥07⇥2026⇥190001012000011002⇥CONTOH ATASAN⇥⇥12⇥9000000⇥0⇥9000000⇥999999999999⇥Bank Contoh⇥0000000002⇥CONTOH ATASAN⇥⇥⇥⇥⇥1⇥⇥
            ⇥⇥⇥⇥⇥⇥⇥⇥ 14.000.000 ⇥ 150.000 ⇥ 13.850.000 ⇥⇥⇥⇥⇥⇥⇥⇥⇥⇥⇥
            """;

    private static final Payment FIRST =
            payment(
                    "190001012000012001",
                    "CONTOH PEGAWAI SATU",
                    "0000000001",
                    8,
                    5_000_000,
                    4_850_000,
                    null);
    private static final Payment SECOND =
            payment(
                    "190001012000011002",
                    "CONTOH ATASAN",
                    "0000000002",
                    12,
                    9_000_000,
                    9_000_000,
                    null);

    @Test
    void writesTheSampleOfTheGuide() {
        assertThat(text(FIRST, SECOND)).isEqualTo(SAMPLE.replace('⇥', '\t').replace("\n", "\r\n"));
    }

    @Test
    void keepsTwentyTwoColumnsOnEveryLine() {
        assertThat(text(FIRST, SECOND).split("\r\n", -1))
                .filteredOn(line -> !line.isEmpty())
                .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(22));
    }

    @Test
    void namesTheMonthThatALaterPaymentIsFor() {
        Payment late =
                payment(
                        "190001012000012001",
                        "CONTOH PEGAWAI SATU",
                        "0000000001",
                        8,
                        9_190,
                        9_190,
                        YearMonth.of(2026, 5));

        assertThat(text(late)).contains("\t05\t2026\t05\t2026\t1\t\t\r\n");
    }

    @Test
    void paysAPoliceOfficerByHisNrp() {
        Payment paid =
                payment("70010001", "CONTOH POLRI", "0000000003", 8, 5_000_000, 4_850_000, null);

        assertThat(
                        new WebGajiFile(YearMonth.of(2026, 7), List.of(paid), WithheldShares.none())
                                .cells()
                                .get(1))
                .startsWith("1", "999999", "07", "2026", "70010001", "CONTOH POLRI");
    }

    @Test
    void hasTheSameRowsForASpreadsheetWithRupiahAsNumbers() {
        List<List<Object>> cells =
                new WebGajiFile(
                                YearMonth.of(2026, 7),
                                List.of(FIRST, SECOND),
                                WithheldShares.none())
                        .cells();

        assertThat(cells).hasSize(4).allSatisfy(line -> assertThat(line).hasSize(22));
        assertThat(cells.get(1))
                .startsWith("1", "999999", "07", "2026", "190001012000012001")
                .contains(5_000_000L, 150_000L, 4_850_000L, "0000000001");
        assertThat(cells.getLast().subList(8, 11))
                .isEqualTo(List.of(14_000_000L, 150_000L, 13_850_000L));
    }

    private static String text(Payment... payments) {
        return new String(
                new WebGajiFile(YearMonth.of(2026, 7), List.of(payments), WithheldShares.none())
                        .bytes(),
                StandardCharsets.UTF_8);
    }

    private static Payment payment(
            String digits,
            String name,
            String account,
            int kelas,
            long bruto,
            long bersih,
            @Nullable YearMonth month) {
        return new Payment(
                Payment.Kind.INDUK,
                "999999",
                NomorPegawai.of(digits),
                new Payee(
                        PersonId.next(),
                        name,
                        "999999999999",
                        "Bank Contoh",
                        account,
                        name,
                        null,
                        null,
                        null),
                new KelasJabatan(kelas),
                Rupiah.of(bruto),
                Rupiah.of(bersih),
                month);
    }
}
