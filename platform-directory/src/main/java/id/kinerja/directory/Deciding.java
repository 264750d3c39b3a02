package id.kinerja.directory;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who decides today on what some people did on earlier days: who was their pejabat penilai then.
 * Where he decides nothing about them any more, who is their pejabat penilai today does.
 */
public final class Deciding {

    private final Assessors assessors;
    private final Map<PersonId, Set<PersonId>> givingWay;
    private final LocalDate today;

    private Deciding(Assessors assessors, Map<PersonId, Set<PersonId>> givingWay, LocalDate today) {
        this.assessors = assessors;
        this.givingWay = givingWay;
        this.today = today;
    }

    /** A change is refused while the copy is behind. */
    public static Deciding of(
            Directory directory, Collection<PersonId> people, DateRange days, LocalDate today) {
        LocalDate first = days.from().isBefore(today) ? days.from() : today;
        LocalDate last = days.lastDay().isAfter(today) ? days.lastDay() : today;
        return new Deciding(
                Assessors.of(directory, people, DateRange.of(first, last)),
                directory.givingWay(people, today),
                today);
    }

    /** On what this person did on that day. */
    public Set<PersonId> on(PersonId person, LocalDate day) {
        Set<PersonId> then = fit(person, day);
        return then.isEmpty() && assessors.places(person, day) ? fit(person, today) : then;
    }

    /** On what was done in this assignment until that day, which is one of its days. */
    public Optional<PersonId> on(Assignment held, LocalDate day) {
        return fit(held, day)
                .or(() -> assessors.primary(held.person(), today).flatMap(now -> fit(now, today)));
    }

    private Optional<PersonId> fit(Assignment held, LocalDate day) {
        return held.assessorsOn(day)
                .filter(
                        official ->
                                !official.equals(held.person())
                                        && !givesWay(official, held.person()))
                .findFirst();
    }

    /** Whether that one decides nothing about the other today, in nobody's name. */
    public boolean givesWay(PersonId official, PersonId person) {
        return givingWay.getOrDefault(person, Set.of()).contains(official);
    }

    private Set<PersonId> fit(PersonId person, LocalDate day) {
        return assessors.of(person, day).stream()
                .filter(official -> !official.equals(person) && !givesWay(official, person))
                .collect(toUnmodifiableSet());
    }
}
