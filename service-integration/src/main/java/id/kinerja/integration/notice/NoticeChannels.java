package id.kinerja.integration.notice;

import id.kinerja.kernel.AgencyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** By which channels the agency in scope reaches the outside; none until it says so. */
public interface NoticeChannels {

    /** A channel that was set. */
    record Known(ChannelAccess access, boolean on, Instant changedAt) {}

    List<Known> all(AgencyId agency);

    Optional<ChannelAccess> access(AgencyId agency, Channel channel);

    /** In place of what was there; a new one is off. */
    void keep(AgencyId agency, ChannelAccess access);

    /** False where the channel was never set. */
    boolean turn(Channel channel, boolean on);

    /** Those that are on. */
    Set<Channel> on();
}
