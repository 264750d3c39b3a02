package id.kinerja.integration.siasn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether a rating that was sent has arrived, by what SIASN shows. */
class ArrivalTest {

    private static final RatedPeriod MAY = RatedPeriod.read("2026-05").orElseThrow();
    private static final RatedPeriod YEAR = RatedPeriod.read("2026").orElseThrow();
    private static final RatingMarks GOOD = new RatingMarks(2, 2, 2);
    private static final RatingMarks POOR = new RatingMarks(3, 2, 3);

    @Test
    void findsItByItsMonthsAndMarksWhereNoAnswerCame() {
        assertThat(of(MAY, null, null, Set.of(), month("1", 5, GOOD)))
                .isEqualTo(new Arrival.Arrived("1"));
        assertThat(of(MAY, null, null, Set.of(), month("1", 4, GOOD), month("2", 5, POOR)))
                .isEqualTo(new Arrival.NotThere());
        assertThat(of(MAY, null, null, Set.of("1"), month("1", 5, GOOD)))
                .as("that of another delivery")
                .isEqualTo(new Arrival.NotThere());
    }

    @Test
    void doesNotGuessWhereSiasnSaysNoMonths() {
        KeptRating vague = new KeptRating("1", 2026, RatedPeriod.Kind.MONTH, null, null, GOOD);

        assertThat(of(MAY, null, null, Set.of(), vague)).isEqualTo(new Arrival.Unclear());
        assertThat(of(MAY, "1", null, Set.of(), vague)).isEqualTo(new Arrival.Arrived("1"));
    }

    @Test
    void takesNothingForAbsentThatSaysTooLittle() {
        KeptRating noMarks = new KeptRating("1", 2026, RatedPeriod.Kind.MONTH, 5, 5, null);
        KeptRating noYear = new KeptRating("1", null, RatedPeriod.Kind.MONTH, 5, 5, GOOD);
        KeptRating noId = new KeptRating(null, 2026, RatedPeriod.Kind.MONTH, 5, 5, GOOD);
        for (KeptRating vague : List.of(noMarks, noYear, noId)) {
            assertThat(of(MAY, null, null, Set.of("2"), vague)).isEqualTo(new Arrival.Unclear());
        }
        assertThat(of(MAY, "1", null, Set.of(), noMarks)).isEqualTo(new Arrival.Unclear());
        assertThat(of(MAY, null, null, Set.of(), noMarks, month("2", 5, GOOD)))
                .isEqualTo(new Arrival.Arrived("2"));
    }

    @Test
    void looksForTheRowThatSiasnHasNamed() {
        assertThat(of(MAY, "1", null, Set.of(), month("1", 5, POOR)))
                .isEqualTo(new Arrival.Otherwise(DeliveryCause.OTHER_MARKS));
        assertThat(of(MAY, "1", null, Set.of(), month("2", 5, GOOD)))
                .isEqualTo(new Arrival.NotThere());
    }

    @Test
    void seesWhetherTheOneBeforeIsStillThere() {
        assertThat(of(YEAR, "2", "1", Set.of(), year("1", POOR), year("2", GOOD)))
                .isEqualTo(new Arrival.Otherwise(DeliveryCause.OLD_ONE_IS_THERE_TOO));
        assertThat(of(YEAR, "1", "1", Set.of(), year("1", GOOD)))
                .isEqualTo(new Arrival.Arrived("1"));
    }

    @Test
    void readsTheFormsOfAPeriod() {
        RatedPeriod quarter = RatedPeriod.read("2026-Q2").orElseThrow();
        assertThat(quarter.kind()).isEqualTo(RatedPeriod.Kind.QUARTER);
        assertThat(quarter.days().from()).isEqualTo("2026-04-01");
        assertThat(quarter.days().lastDay()).isEqualTo("2026-06-30");
        assertThat(YEAR.days().lastDay()).isEqualTo("2026-12-31");
        assertThat(RatedPeriod.read("2026-13")).isEmpty();
        assertThat(RatedPeriod.read("2026-S1")).isEmpty();
    }

    private static Arrival of(
            RatedPeriod period,
            @Nullable String row,
            @Nullable String replaced,
            Set<String> others,
            KeptRating... kept) {
        return Arrival.of(period, GOOD, row, replaced, others, List.of(kept));
    }

    private static KeptRating month(String id, int month, RatingMarks marks) {
        return new KeptRating(id, 2026, RatedPeriod.Kind.MONTH, month, month, marks);
    }

    private static KeptRating year(String id, RatingMarks marks) {
        return new KeptRating(id, 2026, RatedPeriod.Kind.YEAR, null, null, marks);
    }
}
