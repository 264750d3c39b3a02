package id.kinerja.integration.ekinerja.app;

import id.kinerja.integration.ekinerja.Exclusion;
import id.kinerja.integration.ekinerja.Exclusions;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of whom nothing is awaited in e-Kinerja, why and on which days. */
@Service
public class ExcludeFromEkinerja {

    private static final String INVALID = "ekinerja-exclusion-invalid";

    private final EkinerjaOffice office;
    private final Exclusions exclusions;
    private final Register register;
    private final AuditTrail audit;

    ExcludeFromEkinerja(
            EkinerjaOffice office, Exclusions exclusions, Register register, AuditTrail audit) {
        this.office = office;
        this.exclusions = exclusions;
        this.register = register;
        this.audit = audit;
    }

    @Transactional
    public Exclusion exclude(
            Actor actor,
            PersonId person,
            Exclusion.Reason reason,
            LocalDate from,
            @Nullable LocalDate to) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        if (!register.has(person)) {
            throw Refused.notFound("person-unknown");
        }
        office.require(actor, person);
        if (person.equals(actor.person())) {
            throw Refused.forbidden("not-ones-own-record");
        }
        DaysOfTheRepublic.require(INVALID, new Written("from", from), new Written("to", to));
        if (to != null && to.isBefore(from)) {
            throw Refused.invalid(INVALID, Finding.of("to", "ends-before-it-starts"));
        }
        if (exclusions.overlaps(person, from, to)) {
            throw Refused.conflict("ekinerja-exclusion-overlaps");
        }
        Exclusion exclusion = exclusions.exclude(person, reason, from, to, actor.requirePerson());
        audit.record(Act.of("EKINERJA_EXCLUDED").about(person).on(exclusion.id().value()));
        return exclusion;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Exclusion end(Actor actor, Exclusion.Id id, LocalDate lastDay, long seen) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        Exclusion exclusion =
                exclusions
                        .findForChange(id)
                        .orElseThrow(() -> Refused.notFound("ekinerja-exclusion-unknown"));
        office.require(actor, exclusion.person());
        if (exclusion.person().equals(actor.person())) {
            throw Refused.forbidden("not-ones-own-record");
        }
        if (exclusion.revision() != seen) {
            throw Refused.stale();
        }
        DaysOfTheRepublic.require(INVALID, new Written("lastDay", lastDay));
        LocalDate known = exclusion.to();
        if (known != null && lastDay.isAfter(known)) {
            throw Refused.conflict("ekinerja-exclusion-over");
        }
        if (lastDay.isBefore(exclusion.from())) {
            throw Refused.invalid(INVALID, Finding.of("lastDay", "ends-before-it-starts"));
        }
        audit.record(Act.of("EKINERJA_EXCLUSION_ENDED").about(exclusion.person()).on(id.value()));
        return exclusions.end(exclusion, lastDay);
    }

    @Transactional
    public Exclusion read(Actor actor, Exclusion.Id id) {
        office.reading(actor);
        audit.record(Act.looked("EKINERJA_EXCLUSIONS_SEEN").on(actor.agency().value()));
        return exclusions
                .find(id)
                .filter(
                        one ->
                                !office.reached(actor, List.of(one.person()), office.today(actor))
                                        .isEmpty())
                .orElseThrow(() -> Refused.notFound("ekinerja-exclusion-unknown"));
    }

    /** Those whom the reader's office reaches; the page may be short. */
    @Transactional
    public List<Exclusion> list(
            Actor actor, @Nullable PersonId person, Exclusion.@Nullable Id before, int limit) {
        office.reading(actor);
        audit.record(Act.looked("EKINERJA_EXCLUSIONS_SEEN").on(actor.agency().value()));
        return exclusions.list(person, before, limit);
    }

    /** Who of these may be seen. */
    @Transactional(readOnly = true)
    public Set<PersonId> seen(Actor actor, List<Exclusion> some) {
        return office.reached(actor, people(some), office.today(actor));
    }

    /** What the caller may do with these; his office is asked for once. */
    @Transactional(readOnly = true)
    public Function<Exclusion, List<Exclusion.Action>> actions(Actor actor, List<Exclusion> some) {
        Set<PersonId> kept = office.kept(actor, people(some));
        return one ->
                kept.contains(one.person()) && !one.person().equals(actor.person())
                        ? List.of(Exclusion.Action.END)
                        : List.of();
    }

    private static Set<PersonId> people(List<Exclusion> some) {
        return some.stream().map(Exclusion::person).collect(Collectors.toSet());
    }
}
