package id.kinerja.tukin.statement.messaging;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.event.AttendanceDayResolved;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import id.kinerja.tukin.statement.MonthFacts;
import id.kinerja.tukin.statement.PersonMonth;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AttendanceDayListener implements StateListener<AttendanceDayResolved> {

    private final MonthFacts facts;

    AttendanceDayListener(MonthFacts facts) {
        this.facts = facts;
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
        facts.keepDays(events.stream().map(AttendanceDayListener::told).toList());
    }

    private static MonthFacts.ToldDay told(AttendanceDayResolved event) {
        PersonMonth.Day day =
                new PersonMonth.Day(
                        event.date(),
                        event.status(),
                        event.lateMinutes(),
                        event.earlyMinutes(),
                        event.missingIn(),
                        event.missingOut());
        return new MonthFacts.ToldDay(
                new PersonId(event.personId()), day, event.epoch(), event.revision());
    }
}
