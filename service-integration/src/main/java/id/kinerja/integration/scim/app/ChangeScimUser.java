package id.kinerja.integration.scim.app;

import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.scim.ScimUser;
import id.kinerja.integration.scim.ScimUsers;
import id.kinerja.integration.scim.UserWriting;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the HR system of the agency says of somebody, or removes him for it. */
@Service
public class ChangeScimUser {

    private final ScimDoor door;
    private final ScimUsers users;
    private final KeptUsers kept;
    private final LeavingUsers leaving;
    private final Register register;
    private final BusinessClock clock;
    private final AuditTrail audit;

    ChangeScimUser(
            ScimDoor door,
            ScimUsers users,
            KeptUsers kept,
            LeavingUsers leaving,
            Register register,
            BusinessClock clock,
            AuditTrail audit) {
        this.door = door;
        this.users = users;
        this.kept = kept;
        this.leaving = leaving;
        this.register = register;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param seen whether he is still as the system has seen him
     */
    @Transactional
    public ScimUser change(
            Actor actor, PersonId id, Predicate<ScimUser> seen, Supplier<UserWriting> told) {
        door.require(actor);
        LocalDate today = clock.today(actor.agency());
        Person person = held(id);
        ScimUser user = known(id, seen, today);
        UserWriting said = told.get();
        kept.take(actor, person, user, said, today);
        if (said.active() != null) {
            leaving.told(actor, user, said.active());
        }
        return users.find(id, today).orElseThrow();
    }

    /** To the system he is gone; what HR has of him stays, with a task to record the decree. */
    @Transactional
    public void remove(Actor actor, PersonId id, Predicate<ScimUser> seen) {
        door.require(actor);
        LocalDate today = clock.today(actor.agency());
        held(id);
        ScimUser user = known(id, seen, today);
        leaving.told(actor, user, false);
        users.remove(id);
        audit.record(Act.of("SCIM_USER_REMOVED").about(id));
    }

    private Person held(PersonId id) {
        return register.findForChange(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> Refused.notFound("person-unknown"));
    }

    private ScimUser known(PersonId id, Predicate<ScimUser> seen, LocalDate today) {
        ScimUser user = users.find(id, today).orElseThrow(() -> Refused.notFound("person-unknown"));
        if (!seen.test(user)) {
            throw Refused.stale();
        }
        return user;
    }
}
