package id.kinerja.integration.siasn;

import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The deliveries of the agency in scope. */
public interface RatingDeliveries {

    /**
     * A delivery with what it needs, from other replicas kept for a while.
     *
     * @param siasnPerson by whom SIASN knows the person, where it has said
     * @param assessor as the register has him at the end of the period
     * @param functional what his functional position is called at the end of the period, where he
     *     holds one
     * @param koefisien of that position; absent where it has none
     * @param before the one that SIASN has of the same person and period
     * @param hasNewer whether a newer one waits behind it
     * @param others rows of the person's other deliveries
     */
    record Due(
            RatingDelivery delivery,
            @Nullable Nip nip,
            @Nullable String siasnPerson,
            OutgoingRating.@Nullable Assessor assessor,
            @Nullable String functional,
            @Nullable String koefisien,
            @Nullable Before before,
            boolean hasNewer,
            Set<String> others) {

        public Due {
            others = Set.copyOf(others);
        }

        public Due with(RatingDelivery now) {
            return new Due(
                    now,
                    nip,
                    siasnPerson,
                    assessor,
                    functional,
                    koefisien,
                    before,
                    hasNewer,
                    others);
        }

        public Due withKoefisien(@Nullable String known) {
            return new Due(
                    delivery,
                    nip,
                    siasnPerson,
                    assessor,
                    functional,
                    known,
                    before,
                    hasNewer,
                    others);
        }
    }

    /** A delivery that SIASN has in a row. */
    record Before(RatingDelivery.Id id, String row, RatingMarks marks, boolean confirmed) {}

    /** Where a list was narrowed down. */
    record Filter(RatingDelivery.@Nullable State state, @Nullable PersonId person) {}

    /**
     * Keeps one delivery for each of these that is newer than what is known of its rating; those of
     * the same period that have not been sent are superseded.
     *
     * @param sending whether ratings are sent now; else only those whose period was sent before
     */
    void tell(List<ToldRating> ratings, boolean sending);

    /**
     * Keeps a delivery for each rating of the period that was told while nothing was sent and that
     * nobody objects to; of several of one person that of his definitive post.
     */
    int tellKept(RatedPeriod period, String name);

    /** What has not been sent of ratings that are objected to, up to there, is not sent. */
    void hold(List<ToldRating> ratings);

    /** Those whose time has come, the oldest of each person and period alone. */
    List<Due> take(int limit);

    /** Moves it to another state, where nobody else has meanwhile; nothing where somebody has. */
    Optional<RatingDelivery> move(RatingDelivery delivery, Move move);

    /**
     * @param row absent where it has none
     */
    record Move(
            RatingDelivery.State state,
            @Nullable DeliveryCause cause,
            @Nullable String said,
            @Nullable String row) {}

    /** It goes on in a while, later each time. */
    void postpone(RatingDelivery delivery, DeliveryCause cause);

    /** Its row has been taken out or has become another's. */
    void replaced(RatingDelivery.Id delivery);

    Optional<RatingDelivery> findForChange(RatingDelivery.Id delivery);

    boolean hasNewer(RatingDelivery delivery);

    /** As new: what came of it before counts for nothing. */
    RatingDelivery restart(RatingDelivery delivery);

    /** The latest first. */
    List<RatingDelivery> list(Filter filter, RatingDelivery.@Nullable Id before, int limit);
}
