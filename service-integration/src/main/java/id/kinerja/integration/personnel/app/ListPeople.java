package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the register, for those who keep it, in the order in which they came. */
@Service
public class ListPeople {

    private final Register register;

    ListPeople(Register register) {
        this.register = register;
    }

    @Transactional(readOnly = true)
    public List<Person> list(Actor actor, @Nullable PersonId after, int limit) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        return register.people(after, limit);
    }
}
