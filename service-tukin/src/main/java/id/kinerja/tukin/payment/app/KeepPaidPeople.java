package id.kinerja.tukin.payment.app;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.payment.PaidPeople;
import id.kinerja.tukin.payment.PaidPerson;
import id.kinerja.tukin.run.Run;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The people of a run's files as the directory knew them when the first file was written, of the
 * kind of the month's last day.
 */
@Component
public class KeepPaidPeople {

    private final PaidPeople paidPeople;
    private final Directory directory;

    KeepPaidPeople(PaidPeople paidPeople, Directory directory) {
        this.paidPeople = paidPeople;
        this.directory = directory;
    }

    /** Those of them, and whoever was kept for the run before. */
    public Map<PersonId, PaidPerson> of(Run run, Set<PersonId> people) {
        Map<PersonId, Person> known = directory.people(people);
        Map<PersonId, List<Assignment>> held =
                directory.assignments(people, DateRange.of(run.month()));
        return paidPeople.of(
                run.id(),
                people.stream()
                        .map(
                                id ->
                                        person(
                                                id,
                                                known.get(id),
                                                run.month().atEndOfMonth(),
                                                last(held.getOrDefault(id, List.of()))))
                        .toList());
    }

    private static @Nullable Assignment last(List<Assignment> held) {
        return held.stream()
                .filter(Assignment::primary)
                .max(Comparator.comparing(one -> one.during().from()))
                .orElse(null);
    }

    private static PaidPerson person(
            PersonId id, @Nullable Person person, LocalDate day, @Nullable Assignment last) {
        return new PaidPerson(
                id,
                person == null ? null : person.number(),
                person == null ? null : person.kindOn(day),
                person == null ? null : person.golongan(),
                last == null ? null : last.positionName(),
                last == null ? null : last.jenis());
    }
}
