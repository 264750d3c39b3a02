package id.kinerja.integration.period.messaging;

import id.kinerja.integration.period.AttendancePeriod;
import id.kinerja.integration.period.PeriodEvents;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.event.AttendancePeriodChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PeriodEventsOutbox implements PeriodEvents {

    private static final long EPOCH = 1;

    private final Outbox outbox;

    PeriodEventsOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void closed(AgencyId agency, List<AttendancePeriod> periods) {
        outbox.tellAll(
                Topics.ATTENDANCE_PERIOD,
                periods.stream().map(period -> contract(agency, period)).toList());
    }

    private static AttendancePeriodChanged contract(AgencyId agency, AttendancePeriod period) {
        return new AttendancePeriodChanged(
                agency.value(),
                period.id(),
                period.unit().value(),
                period.month().toString(),
                period.days().from(),
                period.days().lastDay(),
                "CLOSED",
                period.manifest().personDays(),
                period.manifest().hash(),
                EPOCH,
                period.revision());
    }
}
