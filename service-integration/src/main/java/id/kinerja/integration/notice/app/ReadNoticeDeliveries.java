package id.kinerja.integration.notice.app;

import id.kinerja.integration.notice.NoticeDeliveries;
import id.kinerja.integration.notice.NoticeDelivery;
import id.kinerja.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which messages have gone out, and which haven't, for those who look after the whole agency. */
@Service
public class ReadNoticeDeliveries {

    private final NoticeOffice office;
    private final NoticeDeliveries deliveries;

    ReadNoticeDeliveries(NoticeOffice office, NoticeDeliveries deliveries) {
        this.office = office;
        this.deliveries = deliveries;
    }

    @Transactional(readOnly = true)
    public List<NoticeDelivery> read(
            Actor actor,
            NoticeDeliveries.Filter filter,
            NoticeDelivery.@Nullable Id before,
            int limit) {
        office.requireReading(actor);
        return deliveries.list(filter, before, limit);
    }
}
