package id.kinerja.evaluation.rating;

import static id.kinerja.kernel.RatingLevel.DI_ATAS_EKSPEKTASI;
import static id.kinerja.kernel.RatingLevel.DI_BAWAH_EKSPEKTASI;
import static id.kinerja.kernel.RatingLevel.SESUAI_EKSPEKTASI;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.evaluation.rating.RatingRules.Decision;
import id.kinerja.kernel.OrganisationRating;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import id.kinerja.kernel.UnitId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PermenPANRB 6/2022: the matrix, and the order of its Ps 24-25. */
class RatingRulesTest {

    private static final PersonId PERSON = PersonId.next();

    /** The nine cells as the matrix prints them. */
    @ParameterizedTest(name = "{0} and {1} make {2}")
    @CsvSource({
        "DI_ATAS_EKSPEKTASI,  DI_BAWAH_EKSPEKTASI, KURANG",
        "DI_ATAS_EKSPEKTASI,  SESUAI_EKSPEKTASI,   BAIK",
        "DI_ATAS_EKSPEKTASI,  DI_ATAS_EKSPEKTASI,  SANGAT_BAIK",
        "SESUAI_EKSPEKTASI,   DI_BAWAH_EKSPEKTASI, KURANG",
        "SESUAI_EKSPEKTASI,   SESUAI_EKSPEKTASI,   BAIK",
        "SESUAI_EKSPEKTASI,   DI_ATAS_EKSPEKTASI,  BAIK",
        "DI_BAWAH_EKSPEKTASI, DI_BAWAH_EKSPEKTASI, SANGAT_KURANG",
        "DI_BAWAH_EKSPEKTASI, SESUAI_EKSPEKTASI,   BUTUH_PERBAIKAN",
        "DI_BAWAH_EKSPEKTASI, DI_ATAS_EKSPEKTASI,  BUTUH_PERBAIKAN"
    })
    void setsThePredikatByBothAxes(
            RatingLevel hasilKerja, RatingLevel perilaku, Predikat predikat) {
        assertThat(PredikatMatrix.of(hasilKerja, perilaku)).isEqualTo(predikat);
    }

    @Test
    void ratesNobodyBeforeHisUnit() {
        assertThat(decide(SESUAI_EKSPEKTASI, false, null))
                .isEqualTo(new Decision.Refused("unit-not-rated-yet"));
    }

    @ParameterizedTest
    @CsvSource({
        "ISTIMEWA,        DI_ATAS_EKSPEKTASI",
        "BAIK,            SESUAI_EKSPEKTASI",
        "BUTUH_PERBAIKAN, DI_BAWAH_EKSPEKTASI",
        "KURANG,          DI_BAWAH_EKSPEKTASI",
        "SANGAT_KURANG,   DI_BAWAH_EKSPEKTASI"
    })
    void givesTheHeadTheRatingOfTheUnit(OrganisationRating unit, RatingLevel hasilKerja) {
        assertThat(decide(null, true, unit)).isEqualTo(new Decision.Accepted(hasilKerja));
    }

    @Test
    void refusesAnotherResultForTheHead() {
        assertThat(decide(DI_ATAS_EKSPEKTASI, true, OrganisationRating.BAIK))
                .isEqualTo(new Decision.Refused("head-rated-by-the-unit"));
        assertThat(decide(SESUAI_EKSPEKTASI, true, OrganisationRating.BAIK))
                .isEqualTo(new Decision.Accepted(SESUAI_EKSPEKTASI));
    }

    @Test
    void wantsAResultForEverybodyElse() {
        assertThat(decide(null, false, OrganisationRating.BAIK))
                .isEqualTo(new Decision.Refused("hasil-kerja-missing"));
        assertThat(decide(DI_BAWAH_EKSPEKTASI, false, OrganisationRating.ISTIMEWA))
                .isEqualTo(new Decision.Accepted(DI_BAWAH_EKSPEKTASI));
    }

    @Test
    void shipsAResultForEveryOrganisationRating() {
        assertThat(RatingRegime.SHIPPED.whole()).isTrue();
        assertThat(new RatingRegime(Map.of()).whole()).isFalse();
    }

    private static Decision decide(
            @Nullable RatingLevel given, boolean leads, @Nullable OrganisationRating unit) {
        return RatingRules.decide(
                new Judgement(PERSON, given, SESUAI_EKSPEKTASI, "bukti"),
                new Standing(PERSON, UnitId.next(), PersonId.next(), leads, unit),
                RatingRegime.SHIPPED);
    }
}
