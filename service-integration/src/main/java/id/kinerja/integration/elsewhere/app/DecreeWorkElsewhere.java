package id.kinerja.integration.elsewhere.app;

import id.kinerja.integration.attendance.KeptPast;
import id.kinerja.integration.elsewhere.DecreedDays;
import id.kinerja.integration.elsewhere.ElsewhereDecree;
import id.kinerja.integration.elsewhere.ElsewhereDecrees;
import id.kinerja.integration.elsewhere.WorkedDays;
import id.kinerja.integration.personnel.PaperDate;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record that a unit and all below it, or the agency, work elsewhere on some days. */
@Service
public class DecreeWorkElsewhere {

    private final ElsewhereOffice office;
    private final ElsewhereDecrees decrees;
    private final ElsewhereDays days;
    private final WorkedDays workedDays;
    private final Register register;
    private final BusinessClock clock;
    private final AuditTrail audit;

    DecreeWorkElsewhere(
            ElsewhereOffice office,
            ElsewhereDecrees decrees,
            ElsewhereDays days,
            WorkedDays workedDays,
            Register register,
            BusinessClock clock,
            AuditTrail audit) {
        this.audit = audit;
        this.office = office;
        this.decrees = decrees;
        this.days = days;
        this.workedDays = workedDays;
        this.register = register;
        this.clock = clock;
    }

    /**
     * @param written as it was sent, which is looked at once the actor may decree at all
     * @param excepted in the order in which findings count them
     */
    @Transactional
    public ElsewhereDecree decree(
            Actor actor, Supplier<ElsewhereDecree> written, List<PersonId> excepted) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        ElsewhereDecree decree = written.get();
        LocalDate today = clock.today(actor.agency());
        office.require(actor, decree, today);
        List<Finding> findings = new ArrayList<>(findings(decree, today));
        findings.addAll(unknown(excepted));
        if (!findings.isEmpty()) {
            throw Refused.invalid(ElsewhereDecree.INVALID, findings);
        }
        if (!decrees.add(decree)) {
            throw Refused.conflict("elsewhere-decreed-already");
        }
        days.mark(decree, today);
        audit.record(
                Act.of("ELSEWHERE_DECREED")
                        .on(decree.id().value())
                        .with("from", decree.days().during().from())
                        .with("to", decree.days().during().lastDay())
                        .with("days", decree.days().dates().size()));
        return decree;
    }

    private List<Finding> findings(ElsewhereDecree decree, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        PaperDate.finding("documentDate", decree.documentDate(), today).ifPresent(findings::add);
        DecreedDays days = decree.days();
        if (KeptPast.isOver(days.during().from(), today)) {
            findings.add(Finding.of(days.firstField(), "too-long-ago", KeptPast.since(today)));
        }
        LocalDate last = ElsewhereDecree.lastDay(today);
        if (days.during().lastDay().isAfter(last)) {
            findings.add(Finding.of(days.lastField(), "decreed-too-far-ahead", last));
        }
        if (!workedDays.includeOneOf(days.dates(), today)) {
            findings.add(Finding.of(days.daysField(), "elsewhere-without-working-day"));
        }
        return findings;
    }

    private List<Finding> unknown(List<PersonId> excepted) {
        Set<PersonId> known = register.known(excepted);
        return IntStream.range(0, excepted.size())
                .filter(at -> !known.contains(excepted.get(at)))
                .mapToObj(at -> Finding.ofRow(at + 1, "excepted", "person-unknown"))
                .toList();
    }
}
