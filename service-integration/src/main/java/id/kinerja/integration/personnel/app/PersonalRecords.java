package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may read and who may write what is recorded about one person, such as leave. */
@Component
public class PersonalRecords {

    private final Offices offices;
    private final BusinessClock clock;

    PersonalRecords(Offices offices, BusinessClock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    /** Himself, and whoever keeps or audits the records of people in his place. */
    public boolean mayBeReadBy(Actor actor, PersonId person) {
        LocalDate today = clock.today(actor.agency());
        return actor.is(person)
                || Stream.of(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR)
                        .filter(actor::has)
                        .map(role -> Office.of(actor, role, today))
                        .anyMatch(office -> offices.reachesPerson(office, person, today));
    }

    /**
     * Those of these days as of which {@link #requireWrittenBy} lets the actor write, asked for at
     * once.
     */
    public Set<LocalDate> writableAsOf(
            Actor actor, PersonId person, Collection<LocalDate> placedOn) {
        if (!actor.has(Role.ADMIN_KEPEGAWAIAN) || actor.person() == null || actor.is(person)) {
            return Set.of();
        }
        Office office = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency()));
        return offices.daysReached(office, person, placedOn);
    }

    /**
     * Those of these records that {@link #requireWrittenBy} lets the actor write, by days at once.
     */
    public <T> Set<T> writable(
            Actor actor,
            Collection<T> records,
            Function<T, PersonId> person,
            Function<T, LocalDate> placedOn) {
        if (!actor.has(Role.ADMIN_KEPEGAWAIAN) || actor.person() == null || records.isEmpty()) {
            return Set.of();
        }
        Office office = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency()));
        Set<T> others =
                records.stream()
                        .filter(one -> !actor.is(person.apply(one)))
                        .collect(Collectors.toSet());
        if (offices.reachesAgency(office)) {
            return others;
        }
        Map<LocalDate, Set<T>> byDay =
                others.stream().collect(Collectors.groupingBy(placedOn, Collectors.toSet()));
        return byDay.entrySet().stream()
                .flatMap(
                        day -> {
                            Set<PersonId> reached =
                                    offices.peopleReached(
                                            office,
                                            day.getValue().stream().map(person).toList(),
                                            day.getKey());
                            return day.getValue().stream()
                                    .filter(one -> reached.contains(person.apply(one)));
                        })
                .collect(Collectors.toSet());
    }

    /**
     * Refuses whoever has no office that reaches the person, and everybody for his own record.
     *
     * @param placedOn the day on which the person's place counts
     */
    public void requireWrittenBy(Actor actor, PersonId person, LocalDate placedOn) {
        LocalDate today = clock.today(actor.agency());
        Office office = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today);
        if (actor.is(person)) {
            throw Refused.forbidden("not-ones-own-record");
        }
        offices.requirePerson(office, person, placedOn);
    }
}
