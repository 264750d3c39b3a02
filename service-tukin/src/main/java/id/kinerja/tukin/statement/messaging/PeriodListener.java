package id.kinerja.tukin.statement.messaging;

import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.AttendancePeriodChanged;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import id.kinerja.tukin.statement.ToldFacts;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PeriodListener implements StateListener<AttendancePeriodChanged> {

    private final ToldFacts facts;

    PeriodListener(ToldFacts facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "statement-periods";
    }

    @Override
    public Topic<AttendancePeriodChanged> topic() {
        return Topics.ATTENDANCE_PERIOD;
    }

    @Override
    public void take(List<AttendancePeriodChanged> events) {
        facts.keepPeriods(events.stream().map(PeriodListener::told).toList());
    }

    private static ToldFacts.ToldPeriod told(AttendancePeriodChanged event) {
        return new ToldFacts.ToldPeriod(
                new UnitId(event.unitId()),
                YearMonth.parse(event.month()),
                event.from(),
                event.to(),
                event.state().equals("CLOSED"),
                event.personDays(),
                event.hash(),
                new ToldFacts.Version(event.epoch(), event.revision()));
    }
}
