package id.kinerja.tukin.statement.messaging;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.AttendanceCorrected;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import id.kinerja.tukin.statement.LateFacts;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.ToldFacts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Days of closed periods as they would have come out. */
@Component
class AttendanceCorrectionListener implements StateListener<AttendanceCorrected> {

    private final ToldFacts facts;
    private final LateFacts late;

    AttendanceCorrectionListener(ToldFacts facts, LateFacts late) {
        this.facts = facts;
        this.late = late;
    }

    @Override
    public String name() {
        return "statement-attendance-corrections";
    }

    @Override
    public Topic<AttendanceCorrected> topic() {
        return Topics.ATTENDANCE_CORRECTION;
    }

    @Override
    public void take(List<AttendanceCorrected> events) {
        List<ToldFacts.ToldCorrection> news =
                facts.keepCorrections(
                        events.stream().map(AttendanceCorrectionListener::told).toList());
        late.came(news.stream().map(AttendanceCorrectionListener::fact).toList());
    }

    private static LateFacts.Fact fact(ToldFacts.ToldCorrection told) {
        LocalDate date = told.day().day().date();
        return new LateFacts.Fact(
                told.day().person(),
                DateRange.of(date, date),
                LateFacts.Kind.ATTENDANCE_CORRECTION,
                date.toString());
    }

    private static ToldFacts.ToldCorrection told(AttendanceCorrected event) {
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
        return new ToldFacts.ToldCorrection(
                new ToldFacts.ToldDay(
                        new PersonId(event.personId()),
                        new UnitId(event.unitId()),
                        event.workday(),
                        day,
                        new ToldFacts.Version(event.epoch(), event.revision())),
                event.dayRevision());
    }
}
