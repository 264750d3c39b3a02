package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.NameWords;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.NipCheck;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Nrp;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
        Office office = office(actor);
        return offices.reachesAgency(office)
                ? register.people(after, limit)
                : register.peopleIn(offices.unitsReached(office), office.day(), after, limit);
    }

    /** Those of whose names each of the words that are written begins one. */
    @Transactional(readOnly = true)
    public List<Person> named(Actor actor, String written, @Nullable PersonId after, int limit) {
        Office office = office(actor);
        NameWords sought = NameWords.sought(written);
        return register.named(
                sought,
                offices.reachesAgency(office) ? null : offices.unitsReached(office),
                office.day(),
                after,
                limit);
    }

    /**
     * Whoever has this NIP or NI PPPK, as it is written; nobody where the office doesn't reach him.
     *
     * @param name that he is to have too
     */
    @Transactional(readOnly = true)
    public List<Person> withNip(Actor actor, String written, @Nullable String name) {
        Office office = office(actor);
        NipCheck check = NipCheck.of(written, false, office.day());
        return check.nip()
                .map(nip -> withNumber(office, nip, name))
                .orElseThrow(
                        () ->
                                Refused.invalid(
                                        "filter-invalid",
                                        check.findings().stream()
                                                .map(finding -> finding.at("nip", 0))
                                                .toList()));
    }

    /** As {@link #withNip}, by the NRP of a soldier or police officer. */
    @Transactional(readOnly = true)
    public List<Person> withNrp(Actor actor, String written, @Nullable String name) {
        Office office = office(actor);
        return Nrp.read(written)
                .map(nrp -> withNumber(office, nrp, name))
                .orElseThrow(
                        () -> Refused.invalid("filter-invalid", Finding.of("nrp", "nrp-form")));
    }

    private List<Person> withNumber(Office office, NomorPegawai number, @Nullable String name) {
        Collection<PersonId> found = register.peopleByNumber(Set.of(number)).values();
        return offices.peopleReached(office, found, office.day()).stream()
                .flatMap(person -> register.find(person).stream())
                .filter(person -> name == null || NameWords.sought(name).begin(person.name()))
                .toList();
    }

    private Office office(Actor actor) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        Role role = actor.has(Role.AUDITOR) ? Role.AUDITOR : Role.ADMIN_KEPEGAWAIAN;
        return Office.of(actor, role, clock.today(actor.agency()));
    }
}
