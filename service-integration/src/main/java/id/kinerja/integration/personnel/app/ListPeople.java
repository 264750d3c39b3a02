package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of the register whom an office reaches, for those who keep it, in the order in which
 * they came.
 */
@Service
public class ListPeople {

    private final Offices offices;
    private final BusinessClock clock;
    private final Register register;

    ListPeople(Offices offices, BusinessClock clock, Register register) {
        this.offices = offices;
        this.clock = clock;
        this.register = register;
    }

    @Transactional(readOnly = true)
    public List<Person> list(Actor actor, @Nullable PersonId after, int limit) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        Role role = actor.has(Role.AUDITOR) ? Role.AUDITOR : Role.ADMIN_KEPEGAWAIAN;
        Office office = Office.of(actor, role, clock.today(actor.agency()));
        return offices.reachesAgency(office)
                ? register.people(after, limit)
                : register.peopleIn(offices.unitsReached(office), office.day(), after, limit);
    }
}
