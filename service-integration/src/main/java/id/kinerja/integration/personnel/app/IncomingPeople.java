package id.kinerja.integration.personnel.app;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.ChangedPast;
import id.kinerja.integration.personnel.GrantedAhead;
import id.kinerja.integration.personnel.HeadOfFile;
import id.kinerja.integration.personnel.Incumbents;
import id.kinerja.integration.personnel.KnownPersonnel;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.PersonFact;
import id.kinerja.integration.personnel.PersonnelFile;
import id.kinerja.integration.personnel.PersonnelRow;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.UnitLeaders;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.NomorPegawaiCheck;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People and places that come in by file, a set at a time, in the transaction of the file. */
@Component
class IncomingPeople {

    private final Register register;
    private final Assignments assignments;
    private final Incumbents incumbents;
    private final UnitLeaders leaders;
    private final ChangedPast changedPast;
    private final GrantedAhead grantedAhead;
    private final RegisterEvents events;
    private final NewPeople newPeople;
    private final KnownFacts facts;
    private final AuditTrail audit;

    IncomingPeople(
            Register register,
            Assignments assignments,
            Incumbents incumbents,
            UnitLeaders leaders,
            ChangedPast changedPast,
            GrantedAhead grantedAhead,
            RegisterEvents events,
            NewPeople newPeople,
            KnownFacts facts,
            AuditTrail audit) {
        this.audit = audit;
        this.register = register;
        this.assignments = assignments;
        this.incumbents = incumbents;
        this.leaders = leaders;
        this.changedPast = changedPast;
        this.grantedAhead = grantedAhead;
        this.events = events;
        this.newPeople = newPeople;
        this.facts = facts;
    }

    /** Those who are not in the register yet. */
    List<Person> unknownOf(List<Person> people) {
        Set<NomorPegawai> brought =
                people.stream()
                        .flatMap(person -> Stream.ofNullable(person.number()))
                        .collect(toUnmodifiableSet());
        Set<NomorPegawai> numbers = register.peopleByNumber(brought).keySet();
        Set<String> names =
                incumbents
                        .officialsByName(
                                people.stream()
                                        .filter(person -> person.number() == null)
                                        .map(Person::name)
                                        .toList())
                        .keySet();
        return people.stream()
                .filter(
                        person ->
                                person.number() == null
                                        ? !names.contains(person.name())
                                        : !numbers.contains(person.number()))
                .toList();
    }

    /**
     * Nobody else changes those to whom the rows belong before the transaction ends.
     *
     * @param before the numbers of before, by those that the file says people have now
     */
    KnownPersonnel known(
            List<PersonnelRow> rows, Map<NomorPegawai, NomorPegawai> before, LocalDate today) {
        Map<NomorPegawai, PersonId> numbers =
                numbers(
                        numbers(
                                rows.stream()
                                        .flatMap(
                                                row ->
                                                        Stream.of(
                                                                row.nipAsWritten(),
                                                                row.nipLama(),
                                                                row.nipAtasan())),
                                today),
                        before);
        Set<String> officials =
                rows.stream()
                        .map(PersonnelRow::namaAtasan)
                        .filter(name -> !name.isEmpty())
                        .collect(toUnmodifiableSet());
        Set<PersonId> owners =
                numbers(rows.stream().map(PersonnelRow::nipAsWritten), today).stream()
                        .filter(numbers::containsKey)
                        .map(numbers::get)
                        .collect(toUnmodifiableSet());
        return new KnownPersonnel(
                numbers,
                incumbents.officialsByName(officials),
                register.findForChange(owners),
                facts.known(owners),
                assignments.of(owners));
    }

    /** With whom the register knows by the number of before alone. */
    private Map<NomorPegawai, PersonId> numbers(
            Set<NomorPegawai> named, Map<NomorPegawai, NomorPegawai> before) {
        Set<NomorPegawai> asked =
                Stream.concat(
                                named.stream(),
                                named.stream().map(before::get).filter(Objects::nonNull))
                        .collect(toUnmodifiableSet());
        Map<NomorPegawai, PersonId> known = new HashMap<>(register.peopleByNumber(asked));
        for (NomorPegawai number : named) {
            NomorPegawai old = before.get(number);
            PersonId person = old == null ? null : known.get(old);
            if (person != null) {
                known.putIfAbsent(number, person);
            }
        }
        return known;
    }

    void keepPeople(AgencyId agency, List<Person> people) {
        newPeople.keep(agency, people, PersonFact.Source.FILE);
    }

    /**
     * First what ends, so that what follows it has room. Of whom no row names a pejabat penilai, it
     * is who leads the unit, or the nearest one above, as in a decree that names none.
     *
     * @param heads of the whole file
     */
    void keep(AgencyId agency, PersonnelFile.Part part, List<HeadOfFile> heads, LocalDate today) {
        register.update(part.people());
        assignments.update(part.ended());
        List<Assignment> placed = assessed(part.assignments(), heads);
        assignments.add(placed);
        newPeople.placed(placed.stream().map(Assignment::person).toList());
        changedPast.changed(agency, part.changes());
        grantedAhead.follow(part.people().stream().map(Person::id).toList());
        events.peopleChanged(agency, part.people());
        facts.take(agency, part.called(), part.facts(), today);
        events.assignmentsChanged(
                agency, Stream.concat(part.ended().stream(), placed.stream()).toList());
        audit.recordAll(
                Stream.of(
                                part.people().stream()
                                        .map(
                                                person ->
                                                        Act.of("SERVICE_CHANGED")
                                                                .about(person.id())),
                                part.ended().stream()
                                        .map(held -> ofPlace("ASSIGNMENT_ENDED", held)),
                                placed.stream().map(held -> ofPlace("ASSIGNMENT_ADDED", held)))
                        .flatMap(Function.identity())
                        .toList());
    }

    private List<Assignment> assessed(List<Assignment> places, List<HeadOfFile> heads) {
        List<Assignment> without =
                places.stream().filter(place -> place.assessors().parts().isEmpty()).toList();
        if (without.isEmpty()) {
            return places;
        }
        Map<AssignmentId, PersonId> leading = leaders.above(without, heads);
        return places.stream().map(place -> assessed(place, leading.get(place.id()))).toList();
    }

    private static Assignment assessed(Assignment place, @Nullable PersonId leader) {
        return leader == null
                ? place
                : place.withAssessors(
                        Timeline.of(new Assignment.Assessor(leader, null), place.during()));
    }

    private static Act ofPlace(String code, Assignment held) {
        return Act.of(code).about(held.person()).on(held.id().value());
    }

    private static Set<NomorPegawai> numbers(Stream<String> texts, LocalDate today) {
        return texts.flatMap(text -> NomorPegawaiCheck.of(text, today).number().stream())
                .collect(toUnmodifiableSet());
    }
}
