package id.kinerja.tukin.statement.messaging;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.AttendanceDayResolved;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import id.kinerja.tukin.statement.LateFacts;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.ToldFacts;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AttendanceDayListener implements StateListener<AttendanceDayResolved> {

    private final ToldFacts facts;
    private final LateFacts late;

    AttendanceDayListener(ToldFacts facts, LateFacts late) {
        this.facts = facts;
        this.late = late;
    }

    @Override
    public String name() {
        return "statement-attendance-days";
    }

    @Override
    public Topic<AttendanceDayResolved> topic() {
        return Topics.ATTENDANCE_DAY;
    }

    @Override
    public void take(List<AttendanceDayResolved> events) {
        List<ToldFacts.ToldDay> news =
                facts.keepDays(events.stream().map(AttendanceDayListener::told).toList());
        late.came(news.stream().map(AttendanceDayListener::fact).toList());
    }

    private static LateFacts.Fact fact(ToldFacts.ToldDay told) {
        return new LateFacts.Fact(
                told.person(),
                DateRange.of(told.day().date(), told.day().date()),
                LateFacts.Kind.ATTENDANCE_DAY,
                told.day().date().toString());
    }

    private static ToldFacts.ToldDay told(AttendanceDayResolved event) {
        PersonMonth.Day day =
                new PersonMonth.Day(
                        event.date(),
                        event.status(),
                        event.lateMinutes(),
                        event.earlyMinutes(),
                        event.missingIn(),
                        event.missingOut(),
                        event.missedCeremonies(),
                        event.excused());
        return new ToldFacts.ToldDay(
                new PersonId(event.personId()),
                new UnitId(event.unitId()),
                event.workday(),
                day,
                new ToldFacts.Version(event.epoch(), event.revision()));
    }
}
