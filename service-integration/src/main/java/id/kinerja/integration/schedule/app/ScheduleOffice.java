package id.kinerja.integration.schedule.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.Units;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.integration.schedule.ScheduleAssignment;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Whose office reaches those of whom a schedule is said. */
@Component
class ScheduleOffice {

    private final PersonalRecords records;
    private final Register register;
    private final Units units;
    private final Offices offices;
    private final BusinessClock clock;

    ScheduleOffice(
            PersonalRecords records,
            Register register,
            Units units,
            Offices offices,
            BusinessClock clock) {
        this.records = records;
        this.register = register;
        this.units = units;
        this.offices = offices;
        this.clock = clock;
    }

    void requireWriter(Actor actor, ScheduleAssignment assignment) {
        if (assignment.person() != null) {
            requireWriter(actor, assignment.person(), assignment.during());
            if (!register.has(assignment.person())) {
                throw Refused.notFound("person-unknown");
            }
            return;
        }
        Office hr = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency()));
        if (assignment.unit() == null) {
            offices.requireAgency(hr);
            return;
        }
        offices.requireUnit(hr, assignment.unit());
        if (!units.has(assignment.unit())) {
            throw Refused.notFound("unit-unknown");
        }
    }

    /**
     * As of its first day and as of today: whoever has left the office since is written of by the
     * one that has him now, and the office that has him now rewrites no day from before.
     */
    private void requireWriter(Actor actor, PersonId person, DateRange during) {
        LocalDate today = clock.today(actor.agency());
        LocalDate lastDay = during.to();
        records.requireWrittenBy(actor, person, during.from());
        records.requireWrittenBy(
                actor, person, lastDay != null && lastDay.isBefore(today) ? lastDay : today);
    }

    /** For who looks after the whole agency. */
    void requireReader(Actor actor) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        Role role = actor.has(Role.AUDITOR) ? Role.AUDITOR : Role.ADMIN_KEPEGAWAIAN;
        offices.requireAgency(Office.of(actor, role, clock.today(actor.agency())));
    }
}
