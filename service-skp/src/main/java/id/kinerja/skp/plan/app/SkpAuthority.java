package id.kinerja.skp.plan.app;

import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.skp.plan.Skp;
import id.kinerja.skp.plan.SkpCheck;
import id.kinerja.skp.plan.Skps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may do what with a plan, as of today. */
@Component
class SkpAuthority {

    private final Directory directory;
    private final BusinessClock clock;
    private final Skps skps;

    SkpAuthority(Directory directory, BusinessClock clock, Skps skps) {
        this.directory = directory;
        this.clock = clock;
        this.skps = skps;
    }

    LocalDate today(Actor actor) {
        return clock.today(actor.agency());
    }

    Instant now(Actor actor) {
        return clock.now(actor.agency()).toInstant();
    }

    /**
     * The pejabat penilai of today, who may be another than when it was drafted; for one without an
     * account the pengelola kinerja records what he set. Nobody decides on his own.
     */
    boolean mayDecide(Actor actor, Skp skp) {
        PersonId by = actor.requirePerson();
        PersonId owner = skp.plan().person();
        if (by.equals(owner)) {
            return false;
        }
        return directory.assesses(by, owner, today(actor)) || recordsFor(actor, by, skp);
    }

    private boolean recordsFor(Actor actor, PersonId by, Skp skp) {
        return actor.has(Role.PENGELOLA_KINERJA)
                && withoutAccount(skp.plan().assessor())
                && directory.mayActForAgency(by, Role.PENGELOLA_KINERJA, today(actor));
    }

    boolean mayRead(Actor actor, Skp skp) {
        PersonId reader = actor.requirePerson();
        return reader.equals(skp.plan().person())
                || mayDecide(actor, skp)
                || (actor.has(Role.AUDITOR)
                        && directory.mayActForAgency(reader, Role.AUDITOR, today(actor)));
    }

    SkpCheck.Leader leaderOf(Skp skp) {
        PersonId assessor = skp.plan().assessor();
        return withoutAccount(assessor)
                ? new SkpCheck.Leader(true, Set.of())
                : new SkpCheck.Leader(false, skps.agreedResults(assessor));
    }

    /** An official from outside has no number, and so no account. */
    boolean withoutAccount(PersonId person) {
        return directory.person(person).map(Person::nip).isEmpty();
    }
}
