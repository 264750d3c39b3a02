package id.kinerja.integration.siasn;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.siasn.RatingComparison.Cause;
import id.kinerja.integration.siasn.RatingComparison.Result;
import id.kinerja.integration.siasn.RatingComparison.Sent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of a rating that SIASN has, has otherwise, or hasn't. */
class RatingComparisonTest {

    private static final RatedPeriod JUNE = RatedPeriod.read("2026-06").orElseThrow();
    private static final RatingMarks GOOD = new RatingMarks(2, 2, 2);
    private static final RatingMarks POOR = new RatingMarks(3, 2, 3);
    private static final Sent CONFIRMED =
            new Sent(RatingDelivery.State.CONFIRMED, null, Set.of("row-1"));
    private static final Sent WAITS = new Sent(RatingDelivery.State.PENDING, null, Set.of("row-1"));
    private static final Sent REFUSED =
            new Sent(RatingDelivery.State.REJECTED, DeliveryCause.DECLINED, Set.of());

    @Test
    void matchesWhateverStandsThereOfOtherPeriods() {
        assertThat(said(GOOD, CONFIRMED, june("row-1", GOOD), of(5, "row-9", POOR)))
                .isEqualTo("MATCHES []");
        assertThat(said(GOOD, null, june("theirs", GOOD))).isEqualTo("MATCHES []");
    }

    @Test
    void saysInWhatItDiffersAndWhy() {
        assertThat(said(GOOD, WAITS, june("row-1", POOR)))
                .isEqualTo("DIFFERS [HASIL, PREDIKAT, ON_ITS_WAY]");
        assertThat(said(GOOD, REFUSED, june("theirs", POOR)))
                .isEqualTo("DIFFERS [HASIL, PREDIKAT, ENTERED_THERE, REJECTED]");
        assertThat(said(GOOD, CONFIRMED, june("theirs", POOR), june("row-1", GOOD)))
                .isEqualTo("DIFFERS [SEVERAL_THERE]");
        assertThat(said(GOOD, CONFIRMED, june("row-1", null)))
                .isEqualTo("DIFFERS [SAYS_TOO_LITTLE]");
    }

    @Test
    void saysWhyItIsMissingThere() {
        assertThat(said(GOOD, null)).isEqualTo("MISSING_THERE [NEVER_SENT]");
        assertThat(said(GOOD, WAITS)).isEqualTo("MISSING_THERE [ON_ITS_WAY]");
        assertThat(said(GOOD, REFUSED)).isEqualTo("MISSING_THERE [REJECTED]");
        assertThat(said(GOOD, CONFIRMED)).isEqualTo("MISSING_THERE [GONE_THERE]");
    }

    @Test
    void saysWhatSiasnAloneHasAndNothingWhereNeitherHasAny() {
        assertThat(said(null, null, june("theirs", GOOD))).isEqualTo("NOT_OURS [NOT_RATED_HERE]");
        assertThat(said(null, null, of(5, "row-9", GOOD))).isEqualTo("nothing");
        assertThat(said(null, null)).isEqualTo("nothing");
    }

    @Test
    void takesNobodyForMissingOfWhomSiasnHasNotSpoken() {
        assertThat(RatingComparison.of(JUNE, GOOD, CONFIRMED, null).orElseThrow().result())
                .isEqualTo(Result.NOT_ASKED);
        assertThat(RatingComparison.of(JUNE, null, null, null)).isEmpty();
    }

    @Test
    void comparesTheYearByItsOwnList() {
        RatedPeriod year = RatedPeriod.read("2026").orElseThrow();
        KeptRating annual = new KeptRating("row-1", 2026, RatedPeriod.Kind.YEAR, null, null, GOOD);
        assertThat(
                        RatingComparison.of(
                                        year, GOOD, CONFIRMED, List.of(annual, june("row-2", POOR)))
                                .orElseThrow()
                                .result())
                .isEqualTo(Result.MATCHES);
    }

    private static String said(
            @Nullable RatingMarks ours, @Nullable Sent sent, KeptRating... kept) {
        return RatingComparison.of(JUNE, ours, sent, List.of(kept))
                .map(
                        one ->
                                one.result()
                                        + " "
                                        + one.causes().stream().sorted().map(Cause::name).toList())
                .orElse("nothing");
    }

    private static KeptRating june(String id, @Nullable RatingMarks marks) {
        return of(6, id, marks);
    }

    private static KeptRating of(int month, String id, @Nullable RatingMarks marks) {
        return new KeptRating(id, 2026, RatedPeriod.Kind.MONTH, month, month, marks);
    }
}
