package id.kinerja.integration.personnel.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.NipCheck;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.table.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Of whom rows of a file speak that is about people of the register, by the column {@code nip}. */
@Component
public class PeopleOfRows {

    private static final String NIP = "nip";

    private final Register register;
    private final Offices offices;
    private final BusinessClock clock;

    PeopleOfRows(Register register, Offices offices, BusinessClock clock) {
        this.register = register;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * @param people by the number of the row
     * @param findings of the rows that speak of nobody whom the bringer may write of
     */
    public record Found(Map<Integer, PersonId> people, List<Finding> findings) {}

    /** By a few questions, however many rows there are; whose place counts as of today. */
    public Found of(Actor actor, List<TableRow> rows) {
        LocalDate today = clock.today(actor.agency());
        List<Finding> findings = new ArrayList<>();
        Map<Integer, Nip> numbers = new HashMap<>();
        rows.forEach(row -> read(row, today, numbers, findings));
        Map<Nip, PersonId> known = register.peopleByNip(Set.copyOf(numbers.values()));
        Set<PersonId> reached =
                offices.peopleReached(
                        Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today),
                        known.values().stream().collect(toSet()),
                        today);
        Map<Integer, PersonId> people = new HashMap<>();
        numbers.forEach(
                (row, nip) -> {
                    PersonId person = known.get(nip);
                    if (person == null) {
                        findings.add(Finding.ofRow(row, NIP, "person-unknown"));
                    } else if (actor.is(person)) {
                        findings.add(Finding.ofRow(row, NIP, "not-ones-own-record"));
                    } else if (!reached.contains(person)) {
                        findings.add(Finding.ofRow(row, NIP, "outside-ones-office"));
                    } else {
                        people.put(row, person);
                    }
                });
        return new Found(people, findings);
    }

    private static void read(
            TableRow row, LocalDate today, Map<Integer, Nip> numbers, List<Finding> findings) {
        if (row.spoilt().contains(NIP)) {
            findings.add(Finding.ofRow(row.number(), NIP, "precision-lost"));
            return;
        }
        NipCheck check = NipCheck.of(row.text(NIP), false, today);
        check.findings().stream()
                .filter(finding -> finding.severity() == NipCheck.Severity.ERROR)
                .forEach(finding -> findings.add(Finding.ofRow(row.number(), NIP, finding.code())));
        check.nip().ifPresent(nip -> numbers.put(row.number(), nip));
    }
}
