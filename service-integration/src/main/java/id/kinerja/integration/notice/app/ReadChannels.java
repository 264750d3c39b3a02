package id.kinerja.integration.notice.app;

import id.kinerja.integration.notice.NoticeChannels;
import id.kinerja.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By which channels an agency reaches the outside. */
@Service
public class ReadChannels {

    private final NoticeOffice office;
    private final NoticeChannels channels;

    ReadChannels(NoticeOffice office, NoticeChannels channels) {
        this.office = office;
        this.channels = channels;
    }

    @Transactional(readOnly = true)
    public List<NoticeChannels.Known> read(Actor actor) {
        office.requireReading(actor);
        return channels.all(actor.agency());
    }
}
