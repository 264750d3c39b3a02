package id.kinerja.integration.scim.app;

import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.PersonFact;
import id.kinerja.integration.personnel.PersonFacts;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.NewPeople;
import id.kinerja.integration.scim.ScimUser;
import id.kinerja.integration.scim.ScimUsers;
import id.kinerja.integration.scim.UserWriting;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes somebody into the register whom the HR system of the agency brings in. HR places him by
 * decree. Whom the system had removed, and the register has still, is there again.
 */
@Service
public class AddScimUser {

    private final ScimDoor door;
    private final ScimUsers users;
    private final KeptUsers kept;
    private final LeavingUsers leaving;
    private final Register register;
    private final NewPeople newPeople;
    private final BusinessClock clock;

    AddScimUser(
            ScimDoor door,
            ScimUsers users,
            KeptUsers kept,
            LeavingUsers leaving,
            Register register,
            NewPeople newPeople,
            BusinessClock clock) {
        this.door = door;
        this.users = users;
        this.kept = kept;
        this.leaving = leaving;
        this.register = register;
        this.newPeople = newPeople;
        this.clock = clock;
    }

    @Transactional
    public ScimUser add(Actor actor, Supplier<UserWriting> told) {
        door.require(actor);
        UserWriting said = told.get();
        if (Boolean.FALSE.equals(said.active())) {
            throw Refused.conflict("scim-new-is-active");
        }
        LocalDate today = clock.today(actor.agency());
        PersonFacts facts = said.ofNew();
        kept.requireSound(facts, today);
        PersonId id = removed(facts, said, today);
        if (id == null) {
            id = fresh(actor, facts, said, today);
        } else {
            restored(actor, id, said, today);
        }
        return users.find(id, today).orElseThrow();
    }

    private @Nullable PersonId removed(PersonFacts facts, UserWriting said, LocalDate today) {
        NomorPegawai number = facts.number(today);
        if (number == null) {
            return users.removedWithoutNumber(said.externalId(), said.userName(), facts.name())
                    .orElse(null);
        }
        PersonId there =
                register.peopleByNumber(Set.of(number)).values().stream().findFirst().orElse(null);
        if (there != null && !users.isRemoved(there)) {
            throw Refused.conflict("number-taken");
        }
        return there;
    }

    private PersonId fresh(Actor actor, PersonFacts facts, UserWriting said, LocalDate today) {
        LocalDate from = said.since() == null ? today : said.since();
        Person person = facts.joining(from, today);
        newPeople.keep(actor.agency(), List.of(person), PersonFact.Source.SCIM);
        kept.link(person.id(), said.externalId(), said.nameWithoutNumber(facts.jenis()));
        newPeople.toBePlaced(person.id());
        return person.id();
    }

    private void restored(Actor actor, PersonId id, UserWriting said, LocalDate today) {
        Person person = register.findForChange(List.of(id)).getFirst();
        users.link(id, null, null);
        ScimUser user = users.find(id, today).orElseThrow();
        kept.take(actor, person, user, said, today);
        leaving.told(actor, user, true);
    }
}
