package id.kinerja.integration.attendance.app;

import id.kinerja.integration.agency.AttendanceMonths;
import id.kinerja.integration.attendance.PunchBehind;
import id.kinerja.integration.attendance.RecordedDay;
import id.kinerja.integration.attendance.RecordedDays;
import id.kinerja.integration.personnel.LineAbove;
import id.kinerja.integration.personnel.LinesAbove;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's days of attendance, for himself, his superior, and who keeps or audits his records.
 */
@Service
public class ReadDays {

    private final RecordedDays days;
    private final PersonalRecords records;
    private final LinesAbove linesAbove;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final AttendanceMonths months;

    ReadDays(
            RecordedDays days,
            PersonalRecords records,
            LinesAbove linesAbove,
            BusinessClock clock,
            AuditTrail audit,
            AttendanceMonths months) {
        this.months = months;
        this.audit = audit;
        this.days = days;
        this.records = records;
        this.linesAbove = linesAbove;
        this.clock = clock;
    }

    /**
     * @param kindOfLeave whether the caller may know which leave it was; a superior may not
     */
    public record Seen(List<RecordedDay> days, boolean kindOfLeave) {}

    /** The days that count for a month of attendance. */
    @Transactional
    public Seen ofPeriod(Actor actor, PersonId person, YearMonth month) {
        return read(actor, person, months.daysOf(month));
    }

    @Transactional
    public Seen read(Actor actor, PersonId person, DateRange during) {
        boolean keeps = records.mayBeReadBy(actor, person);
        if (!keeps && !isSuperior(actor, person)) {
            throw Refused.notFound("person-unknown");
        }
        if (!actor.is(person)) {
            audit.record(Act.looked("ATTENDANCE_SEEN").about(person).with("from", during.from()));
        }
        return new Seen(days.of(person, during), keeps);
    }

    /** What stands behind a day, with its flags and where it came from. */
    @Transactional
    public List<PunchBehind> punches(Actor actor, PersonId person, LocalDate date) {
        read(actor, person, DateRange.of(date, date));
        return days.punches(person, date);
    }

    private boolean isSuperior(Actor actor, PersonId person) {
        LineAbove line = linesAbove.of(Set.of(person), clock.today(actor.agency())).get(person);
        return line != null && actor.person() != null && line.isDirectly(actor.person());
    }
}
