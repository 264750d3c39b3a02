package id.kinerja.tukin.run.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.statement.PersonMonth;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose rating can't come: nobody is his pejabat penilai on any day of the month, as the register
 * has it now.
 */
@Service
public class FindUnassessed {

    private static final String UNRATED = "rating-missing";

    private final Directory directory;

    FindUnassessed(Directory directory) {
        this.directory = directory;
    }

    /** Of those whose rating is missing. */
    @Transactional(readOnly = true)
    public Set<PersonId> among(List<RunResults.Kept> statements) {
        Map<YearMonth, Set<PersonId>> unrated =
                statements.stream()
                        .filter(
                                one ->
                                        one.calculated()
                                                .statement()
                                                .openQuestions()
                                                .contains(UNRATED))
                        .map(one -> one.calculated().facts())
                        .collect(
                                groupingBy(
                                        PersonMonth::month, mapping(PersonMonth::person, toSet())));
        Set<PersonId> found = new HashSet<>();
        unrated.forEach((month, people) -> found.addAll(unassessed(people, month)));
        return found;
    }

    private Set<PersonId> unassessed(Set<PersonId> people, YearMonth month) {
        Set<PersonId> without = new HashSet<>(people);
        directory
                .assignments(people, DateRange.of(month))
                .forEach(
                        (person, held) -> {
                            if (held.stream().anyMatch(FindUnassessed::isAssessed)) {
                                without.remove(person);
                            }
                        });
        return without;
    }

    private static boolean isAssessed(Assignment held) {
        return held.primary() && !held.assessors().isEmpty();
    }
}
