package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.FirstAdmin;
import id.kinerja.integration.personnel.Grant;
import id.kinerja.integration.personnel.Grants;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.PersonFact;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.WantedAccounts;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a new agency the one person who can bring in all others. */
@Service
public class AddFirstAdmin {

    private final Register register;
    private final KnownFacts facts;
    private final Grants grants;
    private final RegisterEvents events;
    private final WantedAccounts accounts;
    private final AuditTrail audit;

    AddFirstAdmin(
            Register register,
            KnownFacts facts,
            Grants grants,
            RegisterEvents events,
            WantedAccounts accounts,
            AuditTrail audit) {
        this.audit = audit;
        this.register = register;
        this.facts = facts;
        this.grants = grants;
        this.events = events;
        this.accounts = accounts;
    }

    @Transactional
    public void add(AgencyId agency, FirstAdmin admin) {
        if (accounts.isTaken(admin.username())) {
            throw Refused.conflict("username-taken", admin.username());
        }
        Person person =
                Person.joining(
                        PersonId.next(),
                        null,
                        admin.name(),
                        JenisPegawai.NON_ASN,
                        null,
                        admin.from());
        register.addPeople(List.of(person));
        facts.keepNew(List.of(person), PersonFact.Source.HR, admin.from());
        events.peopleChanged(agency, List.of(person));
        Grant grant =
                Grant.of(
                        person.id(),
                        Role.ADMIN_KEPEGAWAIAN,
                        null,
                        DateRange.since(admin.from()),
                        null);
        grants.add(grant);
        events.granted(agency, grant);
        audit.record(
                Act.of("ROLE_GRANTED")
                        .about(person.id())
                        .on(grant.id())
                        .with("role", grant.role())
                        .with("from", admin.from()));
        Set<Role> roles = Set.of(Role.PEGAWAI, Role.ADMIN_KEPEGAWAIAN);
        accounts.want(
                List.of(
                        new WantedAccounts.Account(
                                person.id(), admin.username(), admin.name(), roles)));
    }
}
