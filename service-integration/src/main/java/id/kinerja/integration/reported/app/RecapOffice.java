package id.kinerja.integration.reported.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose office reaches those of whom a summary tells. */
@Component
public class RecapOffice {

    private final Offices offices;
    private final Register register;
    private final BusinessClock clock;

    RecapOffice(Offices offices, Register register, BusinessClock clock) {
        this.offices = offices;
        this.register = register;
        this.clock = clock;
    }

    /** One row, by number and by the day on which the person's place counts. */
    public record Line(int row, Nip nip, LocalDate day) {}

    public LocalDate today(Actor actor) {
        return clock.today(actor.agency());
    }

    public boolean reachesAgency(Actor actor) {
        return actor.has(Role.ADMIN_KEPEGAWAIAN) && offices.reachesAgency(office(actor));
    }

    /** People by row, as far as he may tell of them; of the others a finding says why. */
    public Map<Integer, PersonId> people(Actor actor, List<Line> lines, List<Finding> findings) {
        Map<Nip, PersonId> known =
                register.peopleByNip(lines.stream().map(Line::nip).distinct().toList());
        Map<LocalDate, Set<PersonId>> reached = new HashMap<>();
        Map<LocalDate, List<Line>> byDay = lines.stream().collect(Collectors.groupingBy(Line::day));
        byDay.forEach((day, some) -> reached.put(day, reached(actor, known, day, some)));
        Map<Integer, PersonId> people = new HashMap<>();
        for (Line line : lines) {
            PersonId person = known.get(line.nip());
            String fault = fault(actor, line, person, reached);
            if (fault == null && person != null) {
                people.put(line.row(), person);
            } else if (fault != null) {
                findings.add(Finding.ofRow(line.row(), "nip", fault));
            }
        }
        return people;
    }

    private Set<PersonId> reached(
            Actor actor, Map<Nip, PersonId> known, LocalDate day, List<Line> lines) {
        Collection<PersonId> people = new HashSet<>();
        lines.forEach(
                line -> {
                    PersonId person = known.get(line.nip());
                    if (person != null) {
                        people.add(person);
                    }
                });
        return offices.peopleReached(office(actor), people, day);
    }

    private static @Nullable String fault(
            Actor actor,
            Line line,
            @Nullable PersonId person,
            Map<LocalDate, Set<PersonId>> reached) {
        if (person == null) {
            return "person-unknown";
        }
        if (person.equals(actor.person())) {
            return "not-ones-own-record";
        }
        return reached.getOrDefault(line.day(), Set.of()).contains(person)
                ? null
                : "outside-ones-office";
    }

    private Office office(Actor actor) {
        return Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today(actor));
    }
}
