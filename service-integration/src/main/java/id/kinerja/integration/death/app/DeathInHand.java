package id.kinerja.integration.death.app;

import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.ServiceStatus;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The dead whose records HR keeps, by the place that they had on their last day. */
@Component
class DeathInHand {

    private final PersonalRecords records;
    private final BusinessClock clock;

    DeathInHand(PersonalRecords records, BusinessClock clock) {
        this.clock = clock;
        this.records = records;
    }

    /** The last day of his life; he isn't there for whoever has no office that reaches him. */
    LocalDate diedOn(Actor actor, Optional<Person> found) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        Person person = found.orElseThrow(() -> Refused.notFound("person-unknown"));
        Optional<LocalDate> diedOn = diedOn(person);
        LocalDate placedOn = diedOn.orElseGet(() -> clock.today(actor.agency()));
        if (!records.writableAsOf(actor, person.id(), Set.of(placedOn)).contains(placedOn)) {
            throw Refused.notFound("person-unknown");
        }
        return diedOn.orElseThrow(() -> Refused.conflict("person-not-deceased"));
    }

    /** His service ends on the day after it. */
    private static Optional<LocalDate> diedOn(Person person) {
        return person.service().parts().stream()
                .filter(part -> part.value().status() == ServiceStatus.MENINGGAL)
                .map(part -> part.during().from().minusDays(1))
                .findFirst();
    }
}
