package id.kinerja.integration.siasn;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has become of a rating that was sent, by what SIASN has of the person. */
public sealed interface Arrival {

    /** SIASN has it, as it was sent. */
    record Arrived(String row) implements Arrival {}

    /** SIASN doesn't have it. */
    record NotThere() implements Arrival {}

    /** SIASN has it otherwise than it was sent, or has the one that it replaces beside it. */
    record Otherwise(DeliveryCause cause) implements Arrival {}

    /** SIASN has one that may be it, and says too little of it. */
    record Unclear() implements Arrival {}

    /**
     * @param row by which SIASN has answered that it knows it; absent where no answer came
     * @param replaced the row in whose place it was sent
     * @param others rows of other deliveries
     */
    static Arrival of(
            RatedPeriod period,
            RatingMarks marks,
            @Nullable String row,
            @Nullable String replaced,
            Set<String> others,
            List<KeptRating> kept) {
        List<KeptRating> candidates =
                kept.stream()
                        .filter(
                                one ->
                                        one.mayBeOf(period)
                                                && (one.id() == null || !others.contains(one.id())))
                        .toList();
        if (row != null) {
            return byItsRow(marks, row, replaced, candidates);
        }
        List<KeptRating> same = candidates.stream().filter(one -> one.mayHave(marks)).toList();
        return same.stream()
                .filter(one -> one.isOf(period) && one.marks() != null)
                .map(KeptRating::id)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .<Arrival>map(Arrived::new)
                .orElseGet(() -> same.isEmpty() ? new NotThere() : new Unclear());
    }

    private static Arrival byItsRow(
            RatingMarks marks, String row, @Nullable String replaced, List<KeptRating> candidates) {
        boolean both =
                !row.equals(replaced)
                        && replaced != null
                        && candidates.stream().anyMatch(one -> Objects.equals(replaced, one.id()));
        return candidates.stream()
                .filter(one -> row.equals(one.id()))
                .findFirst()
                .<Arrival>map(
                        one -> {
                            if (one.marks() == null) {
                                return new Unclear();
                            }
                            if (!one.mayHave(marks)) {
                                return new Otherwise(DeliveryCause.OTHER_MARKS);
                            }
                            return both
                                    ? new Otherwise(DeliveryCause.OLD_ONE_IS_THERE_TOO)
                                    : new Arrived(row);
                        })
                .orElseGet(NotThere::new);
    }
}
