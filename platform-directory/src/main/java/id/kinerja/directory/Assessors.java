package id.kinerja.directory;

import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pejabat penilai of some people, asked for all of them at once. */
public final class Assessors {

    private final Map<PersonId, List<Assignment>> held;

    private Assessors(Map<PersonId, List<Assignment>> held) {
        this.held = held;
    }

    /** Of these people on the days of the range; a change is refused while the copy is behind. */
    public static Assessors of(Directory directory, Collection<PersonId> people, DateRange during) {
        directory.requireFresh();
        return new Assessors(directory.assignments(people, during));
    }

    /** Whether one is the pejabat penilai of the other on that day, in any of his assignments. */
    public boolean assesses(PersonId assessor, PersonId assessed, LocalDate date) {
        return held.getOrDefault(assessed, List.of()).stream()
                .anyMatch(assignment -> assignment.isAssessedBy(assessor, date));
    }

    /** Who are his pejabat penilai on that day, in any of his assignments. */
    public Set<PersonId> of(PersonId assessed, LocalDate date) {
        return held.getOrDefault(assessed, List.of()).stream()
                .flatMap(assignment -> assignment.assessorsOn(date))
                .collect(toSet());
    }

    /** The primary assignment that he holds on that day. */
    Optional<Assignment> primary(PersonId assessed, LocalDate date) {
        return held.getOrDefault(assessed, List.of()).stream()
                .filter(assignment -> assignment.primary() && assignment.during().includes(date))
                .findFirst();
    }

    /** Whether he holds an assignment on that day. */
    public boolean places(PersonId assessed, LocalDate date) {
        return held.getOrDefault(assessed, List.of()).stream()
                .anyMatch(assignment -> assignment.during().includes(date));
    }
}
