package id.kinerja.tukin.reconciliation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.payment.Payment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A row of Web Gaji's export, and what keeps it out. */
class PaidRowTest {

    private static final ResultLayout WEB_GAJI = shipped();
    private static final Map<String, String> GOOD =
            Map.of(
                    "id_tukin", "T-17",
                    "nip", "190001012000012001",
                    "jenis_tukin", "Induk",
                    "kotor", "4.595.150",
                    "potongan", "55142",
                    "bersih", "4,540,008.00");

    @Test
    void readsAmountsAsBothCountriesWriteThem() {
        PaidLine line = row(1, GOOD).line().orElseThrow();

        assertThat(line.kind()).isEqualTo(Payment.Kind.INDUK);
        assertThat(line.kotor().amount()).isEqualTo(4_595_150);
        assertThat(line.potongan().amount()).isEqualTo(55_142);
        assertThat(line.bersih().amount()).isEqualTo(4_540_008);
    }

    @Test
    void namesTheCellThatKeepsARowOut() {
        assertThat(codes("id_tukin", "")).containsExactly("id_tukin paid-id-invalid");
        assertThat(codes("nip", "19000101200001200")).containsExactly("nip paid-number-invalid");
        assertThat(codes("jenis_tukin", "indk")).containsExactly("jenis_tukin paid-kind-unknown");
        for (String amount : List.of("", "-5", "4.595.15", "1,5", "4.5e6", "12.34", "=1+1")) {
            assertThat(codes("kotor", amount)).containsExactly("kotor amount-not-readable");
        }
        assertThat(codes("bersih", "4540009")).containsExactly("bersih not-what-is-left");
    }

    private static List<String> codes(String column, String value) {
        Map<String, String> cells = new HashMap<>(GOOD);
        cells.put(column, value);
        PaidRow row = row(3, cells);
        assertThat(row.line()).isEmpty();
        assertThat(row.findings()).allSatisfy(one -> assertThat(one.row()).isEqualTo(3));
        return row.findings().stream().map(PaidRowTest::code).toList();
    }

    private static PaidRow row(int number, Map<String, String> cells) {
        return new PaidRow(
                number,
                cells,
                WEB_GAJI,
                Payment.Kind.INDUK,
                new OrderedPayments(YearMonth.of(2026, 5), List.of(), ""));
    }

    private static ResultLayout shipped() {
        try (InputStream file =
                PaidRowTest.class.getResourceAsStream("/result-layouts/web-gaji.json")) {
            return JsonMapper.builder().build().readValue(requireNonNull(file), ResultLayout.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String code(Finding finding) {
        return finding.field() + " " + finding.code();
    }
}
