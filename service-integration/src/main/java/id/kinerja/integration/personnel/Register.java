package id.kinerja.integration.personnel;

import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of the agency in scope; they go in by sets. */
public interface Register {

    /** By the numbers that they have, or had before they got another. */
    Map<NomorPegawai, PersonId> peopleByNumber(Collection<? extends NomorPegawai> numbers);

    void addPeople(List<Person> people);

    boolean has(PersonId person);

    /** What these people are called. */
    Map<PersonId, String> names(Collection<PersonId> people);

    /** Which of these there are. */
    Set<PersonId> known(Collection<PersonId> people);

    Optional<Person> find(PersonId person);

    /**
     * As {@link #find}; nobody else changes them, or places of theirs, before the transaction ends.
     */
    List<Person> findForChange(Collection<PersonId> people);

    /** Keeps them as they are now, with what their service is. */
    void update(List<Person> people);

    /** By id, behind the one given. */
    List<Person> people(@Nullable PersonId after, int limit);

    /**
     * Those of whose names each of the words begins one.
     *
     * @param units in which they have an assignment on that day; absent for the whole agency
     */
    List<Person> named(
            NameWords sought,
            @Nullable Set<UnitId> units,
            LocalDate day,
            @Nullable PersonId after,
            int limit);

    /** Only those who have an assignment in one of the units on that day. */
    List<Person> peopleIn(Set<UnitId> units, LocalDate day, @Nullable PersonId after, int limit);
}
