package id.kinerja.tukin.statement.app;

import static java.util.stream.Collectors.toMap;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.statement.Acting;
import id.kinerja.tukin.statement.MonthFacts;
import id.kinerja.tukin.statement.PersonMonth;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that decides the pay of people's months, as it is known now. */
@Service
public class GatherPersonMonths {

    /**
     * Service that pays; a person on CLTN, suspended or retired is entitled to nothing for those
     * days.
     */
    private static final Set<String> PAYING = Set.of("AKTIF", "CPNS");

    private final Directory directory;
    private final MonthFacts facts;

    GatherPersonMonths(Directory directory, MonthFacts facts) {
        this.directory = directory;
        this.facts = facts;
    }

    /** Of those whom the directory knows, in a handful of queries however many they are. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonMonth> gather(Collection<PersonId> people, YearMonth month) {
        DateRange whole = DateRange.of(month.atDay(1), month.atEndOfMonth());
        Map<PersonId, List<Assignment>> assignments = directory.assignments(people, whole);
        Map<PersonId, MonthFacts.Known> known = facts.of(people, month);
        return directory.people(people).values().stream()
                .map(
                        person ->
                                personMonth(
                                        person,
                                        month,
                                        assignments.getOrDefault(person.id(), List.of()),
                                        known.getOrDefault(
                                                person.id(),
                                                new MonthFacts.Known(
                                                        List.of(), List.of(), List.of(), null))))
                .collect(toMap(PersonMonth::person, Function.identity()));
    }

    private static PersonMonth personMonth(
            Person person, YearMonth month, List<Assignment> held, MonthFacts.Known known) {
        return new PersonMonth(
                person.id(),
                month,
                held.stream()
                        .filter(Assignment::primary)
                        .flatMap(assignment -> places(person, assignment, month))
                        .toList(),
                held.stream()
                        .filter(assignment -> assignment.penugasan() == Penugasan.PLT)
                        .flatMap(assignment -> acting(person, assignment, month))
                        .toList(),
                known.days(),
                known.leaveDays(),
                known.discipline(),
                known.predikat());
    }

    private static Stream<PersonMonth.Place> places(
            Person person, Assignment assignment, YearMonth month) {
        return paid(person, assignment, month)
                .map(
                        paid ->
                                new PersonMonth.Place(
                                        paid.from(),
                                        paid.lastDay(),
                                        assignment.kelas(),
                                        assignment.jenis(),
                                        person.jenis() == JenisPegawai.CPNS));
    }

    private static Stream<Acting> acting(Person person, Assignment assignment, YearMonth month) {
        return paid(person, assignment, month)
                .map(
                        paid ->
                                new Acting(
                                        paid.from(),
                                        paid.lastDay(),
                                        assignment.kelas(),
                                        assignment.jenis()));
    }

    private static Stream<DateRange> paid(Person person, Assignment assignment, YearMonth month) {
        DateRange whole = DateRange.of(month.atDay(1), month.atEndOfMonth());
        return person.statuses().stream()
                .filter(status -> PAYING.contains(status.code()))
                .flatMap(status -> status.during().intersection(assignment.during()).stream())
                .flatMap(paid -> paid.intersection(whole).stream());
    }
}
