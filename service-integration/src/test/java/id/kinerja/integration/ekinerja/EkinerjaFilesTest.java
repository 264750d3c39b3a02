package id.kinerja.integration.ekinerja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.integration.ekinerja.EkinerjaComparison.Cause;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import id.kinerja.kernel.Refused;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Titles, labels and comparisons, as e-Kinerja writes them. */
class EkinerjaFilesTest {

    private static final EkinerjaMarks GOOD =
            new EkinerjaMarks(
                    RatingLevel.SESUAI_EKSPEKTASI, RatingLevel.SESUAI_EKSPEKTASI, Predikat.BAIK);
    private static final EkinerjaMarks BETTER =
            new EkinerjaMarks(
                    RatingLevel.DI_ATAS_EKSPEKTASI,
                    RatingLevel.DI_ATAS_EKSPEKTASI,
                    Predikat.SANGAT_BAIK);

    @Test
    void readsTheMonthArabicOrRoman() {
        assertThat(month("Periode Bulanan 6 Tahun 2026")).isEqualTo(YearMonth.of(2026, 6));
        assertThat(month("Periode  Bulanan VI Tahun 2026")).isEqualTo(YearMonth.of(2026, 6));
        assertThat(month("periode bulanan xii tahun 2026")).isEqualTo(YearMonth.of(2026, 12));
        assertThat(month("Periode Bulanan 09 Tahun 2026")).isEqualTo(YearMonth.of(2026, 9));
    }

    @Test
    void refusesWhatIsNoMonthlyRecap() {
        assertThatThrownBy(() -> month("Periode Tahunan 2026"))
                .satisfies(fault -> assertThat(code(fault)).isEqualTo("ekinerja-recap-annual"));
        for (String title :
                List.of(
                        "Periode Bulanan 13 Tahun 2026",
                        "Periode Bulanan IIX Tahun 2026",
                        "Periode Triwulan II Tahun 2026",
                        "")) {
            assertThatThrownBy(() -> month(title))
                    .as(title)
                    .satisfies(
                            fault -> assertThat(code(fault)).isEqualTo("ekinerja-period-unknown"));
        }
    }

    @Test
    void readsTheYearOfAReportWhereItNamesOne() {
        assertThat(EkinerjaTitle.year(List.of("laporan skp tahun 2026", "unit")))
                .isEqualTo(Year.of(2026));
        assertThatThrownBy(() -> EkinerjaTitle.year(List.of("2025 dan 2026")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void knowsLabelsExactlyButForCaseAndBlanks() {
        assertThat(EkinerjaLabels.predikat(" sangat  baik ")).contains(Predikat.SANGAT_BAIK);
        assertThat(EkinerjaLabels.predikat("PERLU PERBAIKAN")).contains(Predikat.BUTUH_PERBAIKAN);
        assertThat(EkinerjaLabels.predikat("Butuh Perbaikan")).contains(Predikat.BUTUH_PERBAIKAN);
        assertThat(EkinerjaLabels.predikat("SANGAT KURANG")).contains(Predikat.SANGAT_KURANG);
        assertThat(EkinerjaLabels.predikat("CUKUP")).isEmpty();
        assertThat(EkinerjaLabels.predikat("BAIK SEKALI")).isEmpty();
        assertThat(EkinerjaLabels.level("sesuai ekspektasi"))
                .contains(RatingLevel.SESUAI_EKSPEKTASI);
        for (RatingLevel level : RatingLevel.values()) {
            assertThat(EkinerjaLabels.level(EkinerjaLabels.of(level))).contains(level);
        }
        for (Predikat predikat : Predikat.values()) {
            assertThat(EkinerjaLabels.predikat(EkinerjaLabels.of(predikat))).contains(predikat);
        }
    }

    @Test
    void namesInWhatTheTwoDiffer() {
        assertThat(causes(GOOD, GOOD, null)).isEmpty();
        assertThat(causes(GOOD, BETTER, null))
                .containsExactly(Cause.HASIL, Cause.PERILAKU, Cause.PREDIKAT);
        assertThat(causes(null, GOOD, null)).containsExactly(Cause.MISSING_THERE);
        assertThat(causes(GOOD, null, null)).containsExactly(Cause.MISSING_HERE);
        assertThat(causes(null, GOOD, Exclusion.Reason.PENSIUN)).isEmpty();
        assertThat(causes(GOOD, null, Exclusion.Reason.PENSIUN))
                .containsExactly(Cause.RATED_THOUGH_EXCLUDED);
    }

    private static java.util.Set<Cause> causes(
            @Nullable EkinerjaMarks theirs,
            @Nullable EkinerjaMarks ours,
            Exclusion.@Nullable Reason excluded) {
        return new EkinerjaComparison(theirs, ours, false, excluded).causes();
    }

    @Test
    void takesNobodyForMissingThereWhoseRowCanNotBeRead() {
        assertThat(new EkinerjaComparison(null, GOOD, true, null).causes())
                .containsExactly(Cause.UNREADABLE_THERE);
        assertThat(new EkinerjaComparison(null, null, true, Exclusion.Reason.PENSIUN).causes())
                .containsExactly(Cause.RATED_THOUGH_EXCLUDED);
    }

    private static YearMonth month(String title) {
        return EkinerjaTitle.month(List.of("9999 - instansi contoh", "subbagian contoh", title));
    }

    private static String code(Throwable fault) {
        return ((Refused) fault).code();
    }
}
