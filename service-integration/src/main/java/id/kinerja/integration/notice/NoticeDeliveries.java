package id.kinerja.integration.notice;

import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages of the agency in scope on their way out. */
public interface NoticeDeliveries {

    /**
     * One that is due, and to whom it goes.
     *
     * @param read whether he has read meanwhile what it tells
     */
    record Due(NoticeDelivery delivery, String name, boolean read) {

        /** Names of people stand in no log. */
        @Override
        public String toString() {
            return "(delivery)";
        }
    }

    /**
     * @param state all where there is none
     * @param channel all where there is none
     * @param person everybody where there is none
     */
    record Filter(
            NoticeDelivery.@Nullable State state,
            @Nullable Channel channel,
            @Nullable PersonId person) {}

    /** Those that weren't there. */
    void queue(List<NoticeDelivery> deliveries);

    /**
     * Some that are due, each tried once more: nobody else takes them until that moment, so that
     * those of one who dies on the way are taken again.
     */
    List<Due> take(Channel channel, Instant now, Instant heldUntil, int most);

    void sent(NoticeDelivery.Id id, Instant now);

    /** Goes on by itself then, and has not been tried where it was only held back. */
    void postpone(NoticeDelivery.Id id, NoticeDelivery.Cause cause, Instant until, boolean tried);

    void over(NoticeDelivery.Id id, NoticeDelivery.State state, NoticeDelivery.Cause cause);

    /** What waits for a channel that is turned off waits for nothing. */
    void drop(Channel channel);

    /**
     * Has those go on at once that were given up by that channel and queued from then on; how many.
     */
    int restart(Channel channel, Instant from, Instant now);

    /** The latest first. */
    List<NoticeDelivery> list(Filter filter, NoticeDelivery.@Nullable Id before, int limit);

    /** Forgets those that were queued before then; how many. */
    int forget(Instant before, int most);
}
