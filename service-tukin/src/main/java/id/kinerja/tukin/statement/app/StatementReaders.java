package id.kinerja.tukin.statement.app;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may read what somebody else was paid: those who make, check or audit, within the units for
 * which they were given the role.
 */
@Component
public class StatementReaders {

    private static final List<Role> OFFICE =
            List.of(Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);

    private final Directory directory;
    private final BusinessClock clock;

    StatementReaders(Directory directory, BusinessClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Those of the months in which the person had a place in a unit that is the actor's to read.
     */
    public Set<YearMonth> readable(Actor actor, PersonId person, Collection<YearMonth> months) {
        if (months.isEmpty() || OFFICE.stream().noneMatch(actor::has)) {
            return Set.of();
        }
        DateRange all =
                DateRange.of(
                        Collections.min(months).atDay(1), Collections.max(months).atEndOfMonth());
        List<Assignment> held =
                directory.assignments(Set.of(person), all).getOrDefault(person, List.of());
        Set<UnitId> units =
                held.stream()
                        .map(Assignment::unit)
                        .distinct()
                        .filter(unit -> mayActIn(unit, actor))
                        .collect(toUnmodifiableSet());
        return months.stream()
                .filter(
                        month ->
                                held.stream()
                                        .filter(one -> units.contains(one.unit()))
                                        .anyMatch(one -> isIn(month, one)))
                .collect(toUnmodifiableSet());
    }

    private static boolean isIn(YearMonth month, Assignment held) {
        return held.during().intersection(DateRange.of(month)).isPresent();
    }

    private boolean mayActIn(UnitId unit, Actor actor) {
        LocalDate today = clock.today(actor.agency());
        return OFFICE.stream()
                .filter(actor::has)
                .anyMatch(role -> directory.mayActAs(actor.requirePerson(), role, unit, today));
    }
}
