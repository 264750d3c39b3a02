package id.kinerja.integration.duty.app;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.duty.SuratTugas;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** Has the days of a letter resolved again; those to come are when they come. */
@Component
class DutyDays {

    private final StaleDays staleDays;
    private final BusinessClock clock;

    DutyDays(StaleDays staleDays, BusinessClock clock) {
        this.staleDays = staleDays;
        this.clock = clock;
    }

    void mark(Actor actor, SuratTugas letter) {
        staleDays.addDue(
                letter.people().stream()
                        .flatMap(
                                person ->
                                        letter.during()
                                                .dates()
                                                .map(date -> new StaleDays.Day(person, date)))
                        .toList(),
                clock.today(actor.agency()));
    }
}
