package id.kinerja.integration.notice.app;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.ChannelAccess;
import id.kinerja.integration.notice.WayOut;
import id.kinerja.integration.notice.WayOut.Answer;
import id.kinerja.integration.notice.WayOut.Parcel;
import id.kinerja.kernel.AgencyId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sends what is due by one channel; no transaction is open while the other side is spoken to.
 * Whoever dies between sending and writing it down sends it once more, under the same id.
 */
@Component
public class SendNotices {

    private final WorkOnNoticeDeliveries work;
    private final Map<Channel, WayOut> waysOut;

    SendNotices(WorkOnNoticeDeliveries work, List<WayOut> waysOut) {
        this.work = work;
        this.waysOut = waysOut.stream().collect(toMap(WayOut::channel, identity()));
    }

    /** A part of them; whether there may be more. Called in the scope of the agency. */
    public boolean send(AgencyId agency, Channel channel) {
        Optional<WorkOnNoticeDeliveries.Part> part = work.take(agency, channel);
        part.ifPresent(
                some ->
                        some.ready()
                                .forEach(
                                        one ->
                                                work.settle(
                                                        one.delivery(),
                                                        sent(agency, some.access(), one))));
        return part.map(WorkOnNoticeDeliveries.Part::more).orElse(false);
    }

    private Map<Parcel, Answer> sent(
            AgencyId agency, ChannelAccess access, WorkOnNoticeDeliveries.Ready ready) {
        WayOut wayOut = Objects.requireNonNull(waysOut.get(access.channel()));
        Map<Parcel, Answer> answers = new LinkedHashMap<>();
        ready.parcels().forEach(parcel -> answers.put(parcel, wayOut.send(agency, access, parcel)));
        return answers;
    }
}
