package id.kinerja.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NipCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource({
        "190001012000012001, true,",
        "190001012000011002, true,",
        "190001012024212001, true,",
        "'19000101 200001 2 001', true,",
        "190013012000012001, true, nip-birth-date",
        "202001012024212001, true, nip-birth-date",
        "190001012000013001, false, nip-sex",
        "190001012000002001, false, nip-start-month",
        "9999994101000001, false, looks-like-nik",
        "190001012000012000, true, nip-serial",
        "70010001, false, looks-like-nrp",
        "11000000010170, false, looks-like-nrp",
        "130000001, false, nip-not-18-digits",
        "19000101200001200, false, nip-not-18-digits",
        "19000101200001200X, false, nip-not-only-digits",
        "19000101.200001.2.001, false, nip-not-only-digits",
        "19000101-200001-2-001, false, nip-not-only-digits",
    })
    void judgesEveryVectorOfTheRegister(String text, boolean accepted, String code) {
        NipCheck check = NipCheck.of(text, false, TODAY);

        assertThat(check.nip().isPresent()).isEqualTo(accepted);
        assertThat(check.findings())
                .extracting(NipCheck.Finding::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    /**
     * Excel's mark of a text, straight or curly; no-break, narrow and ideographic blanks; marks of
     * byte order, zero width and direction.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'190001012000012001",
                " ' 190001012000012001",
                "\u2019190001012000012001",
                "\u00a0190001012000012001\u00a0",
                "19000101\u00a0200001\u202f2\u3000001",
                "\ufeff190001012000012001\u200b",
                "\u202a190001012000012001\u202c",
            })
    void takesWhatIsNoPartOfANumberAway(String text) {
        NipCheck check = NipCheck.of(text, false, TODAY);

        assertThat(check).isEqualTo(NipCheck.of("190001012000012001", false, TODAY));
        assertThat(check.nip()).isPresent();
    }

    @Test
    void refusesANumberThatASpreadsheetHasRounded() {
        NipCheck check = NipCheck.of("190001012000012000", true, TODAY);

        assertThat(check.nip()).isEmpty();
        assertThat(check.findings()).extracting(NipCheck.Finding::code).contains("precision-lost");
    }

    @Test
    void tellsPppkFromPnsByTheMarker() {
        assertThat(NipCheck.hintOf(new Nip("190001012024212001"))).contains(JenisPegawai.PPPK);
        assertThat(NipCheck.hintOf(new Nip("190001012000012001"))).contains(JenisPegawai.PNS);
    }

    @Test
    void neverPrintsANumberInClear() {
        assertThat(new Nip("190001012000012001").toString()).isEqualTo("***************001");
    }
}
