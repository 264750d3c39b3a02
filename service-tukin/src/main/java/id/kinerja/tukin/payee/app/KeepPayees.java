package id.kinerja.tukin.payee.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.payee.HeirsRules;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payee.PayeeRules;
import id.kinerja.tukin.payee.Payees;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps names and accounts; a row with a finding is left out, its neighbours are kept. */
@Service
public class KeepPayees {

    private final Payees payees;
    private final Directory directory;
    private final AgencyRoles roles;
    private final BusinessClock clock;
    private final AuditTrail audit;

    KeepPayees(
            Payees payees,
            Directory directory,
            AgencyRoles roles,
            BusinessClock clock,
            AuditTrail audit) {
        this.clock = clock;
        this.audit = audit;
        this.payees = payees;
        this.directory = directory;
        this.roles = roles;
    }

    public record Outcome(int kept, List<Finding> findings) {}

    @Transactional
    public Outcome keep(Actor actor, List<Payee> given) {
        roles.require(actor, Role.PENGELOLA_TUKIN);
        List<PersonId> people = given.stream().map(Payee::person).toList();
        Map<PersonId, Person> known = directory.people(people);
        Map<PersonId, Payee> before = payees.of(actor.agency(), people);
        LocalDate today = clock.today(actor.agency());
        List<Finding> findings = new ArrayList<>();
        List<Payee> good = new ArrayList<>();
        for (int row = 1; row <= given.size(); row++) {
            Payee payee = given.get(row - 1);
            List<Finding> wrong = new ArrayList<>(PayeeRules.findings(row, payee));
            Person person = known.get(payee.person());
            if (person == null) {
                wrong.add(Finding.ofRow(row, "personId", "person-unknown"));
            } else {
                wrong.addAll(
                        HeirsRules.findings(
                                row,
                                payee,
                                before.get(payee.person()),
                                person.diedOn().orElse(null),
                                today));
            }
            findings.addAll(wrong);
            if (wrong.isEmpty()) {
                good.add(payee);
            }
        }
        keepNews(actor.agency(), good, before);
        return new Outcome(good.size(), findings);
    }

    /** What is as it was is kept already; what isn't said of tax stays as it was. */
    private void keepNews(AgencyId agency, List<Payee> good, Map<PersonId, Payee> before) {
        List<Payee> news =
                good.stream()
                        .map(payee -> payee.since(before.get(payee.person())))
                        .filter(payee -> !payee.equals(before.get(payee.person())))
                        .toList();
        payees.keep(agency, news);
        audit.recordAll(
                news.stream().map(payee -> act(payee, before.get(payee.person()))).toList());
    }

    private static Act act(Payee payee, @Nullable Payee before) {
        return Act.of(name(payee, before)).about(payee.person());
    }

    private static String name(Payee payee, @Nullable Payee before) {
        if (before == null || !payee.isPaidAs(before)) {
            return "PAYEE_KEPT";
        }
        if (!Objects.equals(payee.heirs(), before.heirs())) {
            return "PAYEE_HEIRS_KEPT";
        }
        return payee.isNumberedAs(before) ? "PTKP_KEPT" : "PAYEE_NUMBERS_KEPT";
    }
}
