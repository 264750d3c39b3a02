package id.kinerja.integration.siasn;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rating as SIASN is told it.
 *
 * @param person by whom SIASN knows the one who is rated
 * @param koefisien by which SIASN reckons credit points of a functional position; absent where it
 *     has none
 * @param replaced row of an annual rating whose place it takes
 */
public record OutgoingRating(
        String person,
        RatedPeriod period,
        RatingMarks marks,
        Assessor assessor,
        @Nullable String koefisien,
        @Nullable String replaced) {

    /**
     * The pejabat penilai as the register has him at the end of the period.
     *
     * @param number absent for one who has none
     * @param golongan code of SIASN; absent where it has none
     */
    public record Assessor(
            boolean asn,
            @Nullable String number,
            String name,
            @Nullable String golongan,
            @Nullable String position,
            @Nullable String unit) {

        /** Names of people stand in no log. */
        @Override
        public String toString() {
            return "(assessor)";
        }
    }

    /** Why this delivery can't be sent, whatever SIASN has. */
    public static Optional<DeliveryCause> refusal(RatingDelivery delivery) {
        if (RatedPeriod.read(delivery.period()).isEmpty()) {
            return Optional.of(DeliveryCause.PERIOD_UNKNOWN);
        }
        return RatingMarks.agree(delivery.hasil(), delivery.perilaku(), delivery.predikat())
                ? Optional.empty()
                : Optional.of(DeliveryCause.QUADRANT_WRONG);
    }
}
