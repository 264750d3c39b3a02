package id.kinerja.integration.absence;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.discipline.Punishment;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PP 94/2021 Ps 9, 10, 11: what stands for how many days without leave. */
class AbsencesThatArePunishedTest {

    @ParameterizedTest(name = "{0} days: {2}")
    @CsvSource({
        "0, 0,",
        "2, 2,",
        "3, 3, TEGURAN_LISAN",
        "4, 1, TEGURAN_TERTULIS",
        "6, 1, TEGURAN_TERTULIS",
        "7, 1, PERNYATAAN_TIDAK_PUAS",
        "10, 9, PERNYATAAN_TIDAK_PUAS",
        "10, 10, BERAT_3",
        "11, 1, SEDANG_1",
        "13, 1, SEDANG_1",
        "14, 1, SEDANG_2",
        "16, 1, SEDANG_2",
        "17, 1, SEDANG_3",
        "20, 1, SEDANG_3",
        "21, 1, BERAT_1",
        "24, 1, BERAT_1",
        "25, 1, BERAT_2",
        "27, 1, BERAT_2",
        "28, 1, BERAT_3",
        "250, 1, BERAT_3"
    })
    void standsForSoManyDays(int days, int inARow, @Nullable Punishment punishment) {
        assertThat(AbsencesThatArePunished.by(days, inARow).orElse(null)).isEqualTo(punishment);
    }

    @Test
    void countsSevenAndAHalfHoursOfLatenessAsADay() {
        assertThat(absence(2, 449, null).countedDays()).isEqualTo(2);
        assertThat(absence(2, 450, null).reached()).isEqualTo(Punishment.TEGURAN_LISAN);
        assertThat(absence(2, 449, null).daysToNext()).isEqualTo(1);
        assertThat(absence(30, 0, null).daysToNext()).isNull();
    }

    @Test
    void waitsUntilSomethingAsHeavyHasBeenDecided() {
        assertThat(absence(2, 0, null).waitsForADecision()).isFalse();
        assertThat(absence(5, 0, null).waitsForADecision()).isTrue();
        assertThat(absence(5, 0, Punishment.TEGURAN_LISAN).waitsForADecision()).isTrue();
        assertThat(absence(5, 0, Punishment.TEGURAN_TERTULIS).waitsForADecision()).isFalse();
        assertThat(absence(5, 0, Punishment.BERAT_1).waitsForADecision()).isFalse();
    }

    private static Absence absence(int days, int minutes, @Nullable Punishment decided) {
        return new Absence(PersonId.next(), UnitId.next(), days, minutes, 1, decided);
    }
}
