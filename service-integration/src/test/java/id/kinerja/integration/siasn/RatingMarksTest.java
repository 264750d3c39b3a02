package id.kinerja.integration.siasn;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quadrants of PermenPANRB 6/2022, and their numbers at SIASN. */
class RatingMarksTest {

    @ParameterizedTest
    @CsvSource({
        "DI_ATAS_EKSPEKTASI, DI_ATAS_EKSPEKTASI, SANGAT_BAIK, 1, 1, 1",
        "DI_ATAS_EKSPEKTASI, SESUAI_EKSPEKTASI, BAIK, 1, 2, 2",
        "DI_ATAS_EKSPEKTASI, DI_BAWAH_EKSPEKTASI, KURANG, 1, 3, 4",
        "SESUAI_EKSPEKTASI, DI_ATAS_EKSPEKTASI, BAIK, 2, 1, 2",
        "SESUAI_EKSPEKTASI, SESUAI_EKSPEKTASI, BAIK, 2, 2, 2",
        "SESUAI_EKSPEKTASI, DI_BAWAH_EKSPEKTASI, KURANG, 2, 3, 4",
        "DI_BAWAH_EKSPEKTASI, DI_ATAS_EKSPEKTASI, BUTUH_PERBAIKAN, 3, 1, 3",
        "DI_BAWAH_EKSPEKTASI, SESUAI_EKSPEKTASI, BUTUH_PERBAIKAN, 3, 2, 3",
        "DI_BAWAH_EKSPEKTASI, DI_BAWAH_EKSPEKTASI, SANGAT_KURANG, 3, 3, 5"
    })
    void agreesWithOnePredikatOfEachPair(
            RatingLevel hasil,
            RatingLevel perilaku,
            Predikat predikat,
            int first,
            int second,
            int quadrant) {
        for (Predikat one : Predikat.values()) {
            assertThat(RatingMarks.agree(hasil, perilaku, one)).isEqualTo(one == predikat);
        }
        assertThat(RatingMarks.of(hasil, perilaku, predikat))
                .isEqualTo(new RatingMarks(first, second, quadrant));
    }
}
