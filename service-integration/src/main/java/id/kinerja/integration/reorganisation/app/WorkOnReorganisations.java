package id.kinerja.integration.reorganisation.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.ChangedPast;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Placing;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.reorganisation.PlannedMove;
import id.kinerja.integration.reorganisation.Reorganisation;
import id.kinerja.integration.reorganisation.Reorganisations;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the moves of reorganisations that are being applied, a part in each transaction: whatever
 * was killed goes on where it was, and no move is made twice.
 */
@Service
public class WorkOnReorganisations {

    private static final int PART = 200;

    private final Reorganisations reorganisations;
    private final Register register;
    private final Assignments assignments;
    private final ChangedPast changedPast;
    private final RegisterEvents events;
    private final AuditTrail audit;

    WorkOnReorganisations(
            Reorganisations reorganisations,
            Register register,
            Assignments assignments,
            ChangedPast changedPast,
            RegisterEvents events,
            AuditTrail audit) {
        this.reorganisations = reorganisations;
        this.register = register;
        this.assignments = assignments;
        this.changedPast = changedPast;
        this.events = events;
        this.audit = audit;
    }

    /** Whether there was something to do; called in the scope of the agency. */
    @Transactional
    public boolean work(AgencyId agency) {
        Optional<Reorganisation> found = reorganisations.toWorkOn();
        if (found.isEmpty()) {
            return false;
        }
        Reorganisation reorganisation = found.get();
        List<PlannedMove> open = reorganisations.open(reorganisation.id(), PART);
        if (open.isEmpty()) {
            reorganisations.update(reorganisation.done());
            audit.record(Act.of("REORGANISATION_DONE").on(reorganisation.id()));
        } else {
            make(agency, reorganisation, open);
        }
        return true;
    }

    private void make(AgencyId agency, Reorganisation reorganisation, List<PlannedMove> open) {
        Set<PersonId> named = open.stream().map(PlannedMove::person).collect(toSet());
        Map<PersonId, Person> people =
                register.findForChange(named).stream()
                        .collect(toMap(Person::id, Function.identity()));
        Map<PersonId, List<Assignment>> held =
                assignments.of(named).stream().collect(groupingBy(Assignment::person));
        List<Made> made =
                open.stream()
                        .map(
                                move ->
                                        made(
                                                reorganisation,
                                                move,
                                                Optional.ofNullable(people.get(move.person())),
                                                held.computeIfAbsent(
                                                        move.person(), one -> new ArrayList<>())))
                        .toList();
        reorganisations.settle(made.stream().map(Made::move).toList());
        keep(agency, reorganisation, made);
    }

    /**
     * @param ended none where he is left where he is
     */
    private record Made(PlannedMove move, List<Assignment> ended, List<Assignment> begun) {

        static Made left(PlannedMove move, PlannedMove.Left why) {
            return new Made(move.left(why), List.of(), List.of());
        }
    }

    /** What he holds is as it is after the move then, for another one of his. */
    private static Made made(
            Reorganisation reorganisation,
            PlannedMove move,
            Optional<Person> person,
            List<Assignment> held) {
        if (move.person().equals(reorganisation.appliedBy())) {
            return Made.left(move, PlannedMove.Left.OWN_RECORD);
        }
        Optional<Assignment> place =
                held.stream()
                        .filter(one -> one.id().equals(move.place()))
                        .filter(one -> one.revision() == move.placeRevision())
                        .filter(one -> one.during().includes(reorganisation.day()))
                        .findFirst();
        if (place.isEmpty() || person.isEmpty()) {
            return Made.left(move, PlannedMove.Left.CHANGED_MEANWHILE);
        }
        Assignment begun =
                move.newPlace(place.get(), reorganisation.day(), reorganisation.decree());
        if (Placing.findingOf(person.get(), begun).isPresent()) {
            return Made.left(move, PlannedMove.Left.CHANGED_MEANWHILE);
        }
        Assignment ended = place.get().endingOn(reorganisation.day().minusDays(1));
        held.remove(place.get());
        if (!fits(held, begun)) {
            held.add(place.get());
            return Made.left(move, PlannedMove.Left.OVERLAPS);
        }
        held.add(ended);
        held.add(begun);
        return new Made(move.done(), List.of(ended), List.of(begun));
    }

    private static boolean fits(List<Assignment> others, Assignment begun) {
        try {
            return Placing.beside(others, begun).ended().isEmpty();
        } catch (Refused overlaps) {
            return false;
        }
    }

    private void keep(AgencyId agency, Reorganisation reorganisation, List<Made> made) {
        List<Assignment> ended = made.stream().flatMap(one -> one.ended().stream()).toList();
        List<Assignment> begun = made.stream().flatMap(one -> one.begun().stream()).toList();
        assignments.update(ended);
        assignments.add(begun);
        changedPast.changed(
                agency,
                begun.stream()
                        .filter(Assignment::primary)
                        .map(
                                place ->
                                        new ChangedPast.Changed(
                                                place.person(),
                                                DateRange.since(reorganisation.day())))
                        .toList());
        events.assignmentsChanged(agency, Stream.concat(ended.stream(), begun.stream()).toList());
        audit.recordAll(
                begun.stream()
                        .map(
                                place ->
                                        Act.of("ASSIGNMENT_ADDED")
                                                .about(place.person())
                                                .on(place.id().value())
                                                .with("reorganisation", reorganisation.id()))
                        .toList());
    }
}
