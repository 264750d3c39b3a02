package id.kinerja.tukin.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Payee;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The published layout, byte for byte. */
class BankFileTest {

    private static final String SAMPLE =
            """
            P,20260703,0000000000,2,13850000
            0000000001,CONTOH PEGAWAI SATU,,,,IDR,4850000.00,TUKIN 06-2026,TK260600001,IBU
            0000000002,CONTOH ATASAN,,,,IDR,9000000.00,TUKIN 06-2026,TK260600002,IBU
            """;

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final BankOrder ORDER =
            new BankOrder(null, "0000000000", "999999999999", LocalDate.of(2026, 7, 3));

    @Test
    void writesThePublishedSample() throws IOException {
        assertThat(
                        text(
                                payment("CONTOH PEGAWAI SATU", "0000000001", 4_850_000),
                                payment("CONTOH ATASAN", "0000000002", 9_000_000)))
                .isEqualTo(SAMPLE.replace("\n", "\r\n"));
    }

    @Test
    void leavesOutWhoIsPaidNothing() throws IOException {
        assertThat(text(payment("A", "1", 0), payment("B", "2", 5)))
                .startsWith("P,20260703,0000000000,1,5\r\n2,B,")
                .hasLineCount(2);
    }

    @Test
    void putsNoSeparatorAndNoFormulaIntoAName() throws IOException {
        assertThat(text(payment("=HYPERLINK(\"x\"), Tbk", "1", 5)))
                .contains("\r\n1,HYPERLINK( x )  Tbk,,,,IDR,5.00,");
    }

    @Test
    void isPaidOnAWorkingDayOnly() {
        Set<LocalDate> holidays = Set.of(LocalDate.of(2026, 8, 17));

        assertThat(ORDER.findings(holidays)).isEmpty();
        assertThat(codes(on(LocalDate.of(2026, 8, 17)), holidays))
                .containsExactly("value-date-off");
        assertThat(codes(on(LocalDate.of(2026, 7, 4)), holidays)).containsExactly("value-date-off");
        assertThat(codes(new BankOrder(null, "12x", "1", null), holidays))
                .containsExactly("account-invalid", "bank-code-invalid", "value-date-missing");
    }

    @Test
    void numbersAPaymentTheSameInWhicheverFileItStands() throws IOException {
        List<Payment> all =
                List.of(payment("SATU", "1111111111", 5), payment("DUA", "2222222222", 6));

        String second =
                new String(
                        new BankFile(
                                        layout(),
                                        ORDER,
                                        Payment.Kind.INDUK,
                                        JUNE,
                                        all,
                                        all.subList(1, 2),
                                        new WithheldShares(List.of(), List.of()))
                                .bytes(),
                        StandardCharsets.UTF_8);

        assertThat(second).contains("00002").doesNotContain("00001");
    }

    private static BankOrder on(LocalDate date) {
        return new BankOrder(null, "0000000000", "999999999999", date);
    }

    private static List<String> codes(BankOrder order, Set<LocalDate> holidays) {
        return order.findings(holidays).stream().map(Refused.Finding::code).toList();
    }

    private static String text(Payment... payments) throws IOException {
        return new String(
                new BankFile(
                                layout(),
                                ORDER,
                                Payment.Kind.INDUK,
                                JUNE,
                                List.of(payments),
                                List.of(payments),
                                new WithheldShares(List.of(), List.of()))
                        .bytes(),
                StandardCharsets.UTF_8);
    }

    private static BankLayout layout() throws IOException {
        try (InputStream file =
                BankFileTest.class.getResourceAsStream("/bank-layouts/multi-layanan.json")) {
            return JsonMapper.builder()
                    .build()
                    .readValue(Objects.requireNonNull(file), BankLayout.class);
        }
    }

    private static Payment payment(String name, String account, long amount) {
        return new Payment(
                Payment.Kind.INDUK,
                "999999",
                NomorPegawai.of("190001012000012001"),
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
                new KelasJabatan(8),
                Rupiah.of(amount),
                Rupiah.of(amount),
                null);
    }
}
