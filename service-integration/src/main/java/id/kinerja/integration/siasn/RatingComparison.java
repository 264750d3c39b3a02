package id.kinerja.integration.siasn;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person's rating of a period here beside what SIASN has of it.
 *
 * @param theirs absent where SIASN has none, or says too little of it
 */
public record RatingComparison(
        Result result,
        Set<Cause> causes,
        @Nullable RatingMarks ours,
        @Nullable RatingMarks theirs) {

    /** How the two stand to one another. */
    public enum Result {
        MATCHES,
        DIFFERS,
        MISSING_THERE,
        /** SIASN has one, and none was delivered here. */
        NOT_OURS,
        /** SIASN has not said yet what it has. */
        NOT_ASKED
    }

    /** Why it isn't the same. */
    public enum Cause {
        HASIL,
        PERILAKU,
        PREDIKAT,
        /** SIASN has more than one of the period. */
        SEVERAL_THERE,
        /** SIASN has one that may be of the period, and says too little of it. */
        SAYS_TOO_LITTLE,
        /** What SIASN has was entered there by another way. */
        ENTERED_THERE,
        /** It was delivered while sending was off. */
        NEVER_SENT,
        /** It waits, or was sent and isn't shown yet. */
        ON_ITS_WAY,
        /** It was refused, and needs somebody's hand. */
        REJECTED,
        /** SIASN has shown it before, and doesn't any more. */
        GONE_THERE,
        /** Nobody has delivered one here. */
        NOT_RATED_HERE
    }

    /**
     * How far the latest delivery of the period has come.
     *
     * @param rows by which SIASN knows what we have sent of the period
     */
    public record Sent(
            RatingDelivery.State state, @Nullable DeliveryCause cause, Set<String> rows) {

        public Sent {
            rows = Set.copyOf(rows);
        }
    }

    public RatingComparison {
        causes = Set.copyOf(causes);
    }

    /**
     * Nothing where neither side has one.
     *
     * @param kept absent where SIASN has never shown its ratings of him
     */
    public static Optional<RatingComparison> of(
            RatedPeriod period,
            @Nullable RatingMarks ours,
            @Nullable Sent sent,
            @Nullable List<KeptRating> kept) {
        if (kept == null) {
            return ours == null
                    ? Optional.empty()
                    : Optional.of(new RatingComparison(Result.NOT_ASKED, Set.of(), ours, null));
        }
        List<KeptRating> may = kept.stream().filter(one -> one.mayBeOf(period)).toList();
        List<KeptRating> there =
                may.stream().filter(one -> one.isOf(period) && one.marks() != null).toList();
        if (there.isEmpty()) {
            return Optional.ofNullable(ours).map(marks -> notThere(marks, sent, may.isEmpty()));
        }
        KeptRating shown =
                there.stream()
                        .filter(one -> isOurs(one, sent))
                        .findFirst()
                        .orElse(there.getFirst());
        RatingMarks theirs = shown.marks();
        if (ours == null || theirs == null) {
            return Optional.of(
                    new RatingComparison(
                            Result.NOT_OURS, Set.of(Cause.NOT_RATED_HERE), null, theirs));
        }
        Set<Cause> causes = differences(ours, theirs);
        if (there.size() > 1) {
            causes.add(Cause.SEVERAL_THERE);
        }
        if (causes.isEmpty()) {
            return Optional.of(new RatingComparison(Result.MATCHES, causes, ours, theirs));
        }
        if (!isOurs(shown, sent)) {
            causes.add(Cause.ENTERED_THERE);
        }
        underWay(sent).ifPresent(causes::add);
        return Optional.of(new RatingComparison(Result.DIFFERS, causes, ours, theirs));
    }

    private static RatingComparison notThere(
            RatingMarks ours, @Nullable Sent sent, boolean nothing) {
        if (!nothing) {
            return new RatingComparison(Result.DIFFERS, Set.of(Cause.SAYS_TOO_LITTLE), ours, null);
        }
        Cause why = sent == null ? Cause.NEVER_SENT : underWay(sent).orElse(Cause.GONE_THERE);
        return new RatingComparison(Result.MISSING_THERE, Set.of(why), ours, null);
    }

    private static Optional<Cause> underWay(@Nullable Sent sent) {
        return switch (sent == null ? null : sent.state()) {
            case PENDING, SENT -> Optional.of(Cause.ON_ITS_WAY);
            case REJECTED -> Optional.of(Cause.REJECTED);
            case CONFIRMED, SUPERSEDED -> Optional.empty();
            case null -> Optional.of(Cause.NEVER_SENT);
        };
    }

    private static boolean isOurs(KeptRating there, @Nullable Sent sent) {
        return sent != null && there.id() != null && sent.rows().contains(there.id());
    }

    private static Set<Cause> differences(RatingMarks ours, RatingMarks theirs) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        if (ours.hasil() != theirs.hasil()) {
            causes.add(Cause.HASIL);
        }
        if (ours.perilaku() != theirs.perilaku()) {
            causes.add(Cause.PERILAKU);
        }
        if (ours.quadrant() != theirs.quadrant()) {
            causes.add(Cause.PREDIKAT);
        }
        return causes;
    }
}
