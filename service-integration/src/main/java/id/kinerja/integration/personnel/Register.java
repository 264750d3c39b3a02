package id.kinerja.integration.personnel;

import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The personnel register of the agency in scope; everything goes in by sets. */
public interface Register {

    Map<Nip, PersonId> peopleByNip(Collection<Nip> nips);

    void addPeople(List<Person> people);

    void addAssignments(List<Assignment> assignments);

    boolean has(PersonId person);

    /** Which of these there are. */
    Set<PersonId> known(Collection<PersonId> people);

    /** By id, behind the one given. */
    List<Person> people(@Nullable PersonId after, int limit);

    /** Only those who have an assignment in one of the units on that day. */
    List<Person> peopleIn(Set<UnitId> units, LocalDate day, @Nullable PersonId after, int limit);
}
