package id.kinerja.tukin.statement.messaging;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.directory.DirectoryObserver;
import id.kinerja.directory.Person;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.statement.LateFacts;
import id.kinerja.tukin.statement.app.Letters;
import id.kinerja.tukin.statement.app.PaidService;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells of positions and service that turn out otherwise than was known, over the days on which
 * they differ, the unit among them, since policies may pay by it. What pays nothing, such as a name
 * or an assessor, is left out.
 */
@Component
class PersonnelObserver implements DirectoryObserver {

    private final Directory directory;
    private final JoinedLetters joinedLetters;
    private final LateFacts late;

    PersonnelObserver(Directory directory, JoinedLetters joinedLetters, LateFacts late) {
        this.directory = directory;
        this.joinedLetters = joinedLetters;
        this.late = late;
    }

    /**
     * What of an assignment is paid by.
     *
     * @param code of the position in its unit, of which facts are told and by which letters for a
     *     post are joined
     */
    private record Position(
            PersonId person,
            UnitId unit,
            @Nullable KelasJabatan kelas,
            JenisJabatan jenis,
            boolean primary,
            @Nullable Penugasan acting,
            String code) {}

    record Days(PersonId person, DateRange range) {}

    @Override
    public void assignmentsChanged(List<Changed<Assignment>> changes) {
        List<Changed<Assignment>> news =
                changes.stream().filter(change -> facts(change).findAny().isPresent()).toList();
        late.came(
                Stream.concat(
                                news.stream().flatMap(PersonnelObserver::facts),
                                joinedLetters.facts(news).stream())
                        .toList());
    }

    /** Service pays where a position is held, and only there. */
    @Override
    public void peopleChanged(List<Changed<Person>> changes) {
        List<Days> changed = changes.stream().flatMap(PersonnelObserver::days).toList();
        if (changed.isEmpty()) {
            return;
        }
        Set<DateRange> months = late.calculatedDays();
        List<Days> calculated =
                Stream.concat(
                                changed.stream()
                                        .filter(
                                                days ->
                                                        months.stream()
                                                                .anyMatch(days.range()::overlaps)),
                                ServiceBeginnings.decided(changes, months, late.countedService()))
                        .distinct()
                        .toList();
        if (!calculated.isEmpty()) {
            late.came(whereAPositionIsHeld(calculated, span(months)));
        }
    }

    private static Stream<LateFacts.Fact> facts(Changed<Assignment> change) {
        Assignment after = change.after();
        List<DateRange> unlike = positions(after).daysUnlike(positions(change.before()));
        return Stream.concat(Stream.of(after), Stream.ofNullable(change.before()))
                .map(Assignment::person)
                .distinct()
                .flatMap(
                        person ->
                                unlike.stream()
                                        .map(
                                                days ->
                                                        new LateFacts.Fact(
                                                                person,
                                                                withMonthBehind(days),
                                                                LateFacts.Kind.ASSIGNMENT,
                                                                after.id().toString())));
    }

    /** What is told of a position counts in a month by its last day before, too. */
    private static DateRange withMonthBehind(DateRange days) {
        LocalDate last = days.to();
        return last == null || !last.equals(YearMonth.from(last).atEndOfMonth())
                ? days
                : DateRange.of(days.from(), last.plusDays(1));
    }

    private static Timeline<Position> positions(@Nullable Assignment assignment) {
        if (assignment == null || assignment.withdrawn() || !pays(assignment)) {
            return Timeline.of(List.of());
        }
        Position position =
                new Position(
                        assignment.person(),
                        assignment.unit(),
                        assignment.kelas(),
                        assignment.jenis(),
                        assignment.primary(),
                        Letters.isActing(assignment) ? assignment.penugasan() : null,
                        assignment.positionCode());
        return Timeline.of(List.of(new Timeline.Part<>(assignment.during(), position)));
    }

    private static boolean pays(Assignment assignment) {
        return assignment.primary() || Letters.isActing(assignment);
    }

    private static Stream<Days> days(Changed<Person> change) {
        Person before = change.before();
        Timeline<PaidService.Paid> known =
                before == null ? Timeline.none() : PaidService.of(before);
        return PaidService.of(change.after()).daysUnlike(known).stream()
                .map(range -> new Days(change.after().id(), range));
    }

    private List<LateFacts.Fact> whereAPositionIsHeld(List<Days> changed, DateRange months) {
        Set<PersonId> people = Set.copyOf(changed.stream().map(Days::person).toList());
        Map<PersonId, List<Assignment>> held = directory.assignments(people, months);
        return changed.stream()
                .flatMap(
                        days ->
                                held.getOrDefault(days.person(), List.of()).stream()
                                        .filter(PersonnelObserver::pays)
                                        .map(Assignment::during)
                                        .flatMap(
                                                during ->
                                                        during.intersection(days.range()).stream())
                                        .map(range -> fact(days.person(), range)))
                .toList();
    }

    private static LateFacts.Fact fact(PersonId person, DateRange during) {
        return new LateFacts.Fact(person, during, LateFacts.Kind.PERSON, person.toString());
    }

    private static DateRange span(Set<DateRange> months) {
        return DateRange.of(
                Collections.min(months, Comparator.comparing(DateRange::from)).from(),
                Collections.max(months, Comparator.comparing(DateRange::lastDay)).lastDay());
    }
}
