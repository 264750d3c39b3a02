package id.kinerja.skp.plan.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Assessors;
import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.skp.plan.Skp;
import id.kinerja.skp.plan.SkpCheck;
import id.kinerja.skp.plan.Skps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
        return deciding(actor, List.of(skp)).test(skp);
    }

    /** The same for many, asked at once; nobody is asked of one's own. */
    Predicate<Skp> deciding(Actor actor, Collection<Skp> skps) {
        PersonId by = actor.requirePerson();
        List<Skp.Plan> ofOthers =
                skps.stream().map(Skp::plan).filter(plan -> !by.equals(plan.person())).toList();
        if (ofOthers.isEmpty()) {
            return skp -> false;
        }
        LocalDate today = today(actor);
        Assessors assessors =
                Assessors.of(
                        directory,
                        ofOthers.stream().map(Skp.Plan::person).collect(toSet()),
                        DateRange.of(today, today));
        Set<PersonId> recordedFor = recordedFor(actor, by, ofOthers);
        return skp ->
                !by.equals(skp.plan().person())
                        && (assessors.assesses(by, skp.plan().person(), today)
                                || recordedFor.contains(skp.plan().assessor()));
    }

    /** Those of the plans' pejabat penilai whose decisions the caller may write down. */
    private Set<PersonId> recordedFor(Actor actor, PersonId by, Collection<Skp.Plan> plans) {
        if (!actor.has(Role.PENGELOLA_KINERJA)
                || !directory.mayActForAgency(by, Role.PENGELOLA_KINERJA, today(actor))) {
            return Set.of();
        }
        Set<PersonId> assessors = plans.stream().map(Skp.Plan::assessor).collect(toSet());
        Map<PersonId, Person> known = directory.people(assessors);
        return assessors.stream().filter(one -> !hasAccount(known.get(one))).collect(toSet());
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
        return !hasAccount(directory.person(person).orElse(null));
    }

    private static boolean hasAccount(@Nullable Person person) {
        return person != null && person.number() != null;
    }
}
