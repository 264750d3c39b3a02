package id.kinerja.integration.notice;

import id.kinerja.kernel.AgencyId;
import org.jspecify.annotations.Nullable;

/** One channel out of the system. */
public interface WayOut {

    /**
     * What is to be sent to whom.
     *
     * @param address absent where it goes to a browser
     * @param browserId absent where it goes to an address
     * @param browser absent where it goes to an address
     */
    record Parcel(
            NoticeDelivery.Id id,
            @Nullable Address address,
            PushSubscription.@Nullable Id browserId,
            @Nullable PushSubscription browser,
            NoticeTemplate.Message message) {

        public static Parcel to(
                NoticeDelivery.Id id, Address address, NoticeTemplate.Message message) {
            return new Parcel(id, address, null, null, message);
        }

        public static Parcel toBrowser(
                NoticeDelivery.Id id,
                PushSubscription.Id browserId,
                PushSubscription browser,
                NoticeTemplate.Message message) {
            return new Parcel(id, null, browserId, browser, message);
        }

        @Override
        public String toString() {
            return "(parcel)";
        }
    }

    /** What the other side has said. */
    enum Answer {
        TAKEN,
        /** It may be another time. */
        UNREACHABLE,
        /** Nobody was asked, since others had no answer a moment ago; it counts as no try. */
        LEFT_IN_PEACE,
        /** It won't be another time either. */
        REFUSED,
        /** Whoever it was for can't be reached there any more. */
        GONE
    }

    Channel channel();

    Answer send(AgencyId agency, ChannelAccess access, Parcel parcel);
}
