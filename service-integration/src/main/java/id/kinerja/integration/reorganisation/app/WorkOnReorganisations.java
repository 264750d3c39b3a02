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
import id.kinerja.integration.personnel.UnitTree;
import id.kinerja.integration.reorganisation.Heads;
import id.kinerja.integration.reorganisation.PlannedMove;
import id.kinerja.integration.reorganisation.Reorganisation;
import id.kinerja.integration.reorganisation.Reorganisations;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.audit.NotAudited;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    static final String TASK = "REORGANISATION_LEFT";

    private static final int PART = 200;

    private final Reorganisations reorganisations;
    private final UnitTree tree;
    private final Register register;
    private final Assignments assignments;
    private final ChangedPast changedPast;
    private final RegisterEvents events;
    private final TaskBoard board;
    private final AuditTrail audit;

    WorkOnReorganisations(
            Reorganisations reorganisations,
            UnitTree tree,
            Register register,
            Assignments assignments,
            ChangedPast changedPast,
            RegisterEvents events,
            TaskBoard board,
            AuditTrail audit) {
        this.board = board;
        this.reorganisations = reorganisations;
        this.tree = tree;
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
        List<PlannedMove> open = part(reorganisation);
        if (open.isEmpty()) {
            reorganisations.update(reorganisation.done());
            askAboutLeft(reorganisation);
            audit.record(Act.of("REORGANISATION_DONE").on(reorganisation.id()));
        } else {
            keep(agency, reorganisation, made(reorganisation, open));
        }
        return true;
    }

    private void askAboutLeft(Reorganisation reorganisation) {
        UUID id = reorganisation.id();
        if (reorganisations.leftOf(id) > 0) {
            board.open(
                    List.of(
                            Task.of(
                                    Role.ADMIN_KEPEGAWAIAN,
                                    TASK,
                                    id,
                                    "/api/integration/v1/reorganisations/" + id)));
        }
    }

    /** What {@link #work} would make next. */
    @NotAudited(reason = "It only looks, where nobody else is at work")
    @Transactional
    public List<UUID> next() {
        return reorganisations.toWorkOn().stream()
                .flatMap(one -> part(one).stream())
                .map(PlannedMove::id)
                .toList();
    }

    /** That one alone of what {@link #work} would make next. */
    @Transactional
    public void workOn(AgencyId agency, UUID move) {
        reorganisations
                .toWorkOn()
                .ifPresent(
                        one ->
                                keep(
                                        agency,
                                        one,
                                        made(one, part(one)).stream()
                                                .filter(made -> made.move().id().equals(move))
                                                .toList()));
    }

    /** Leaves whom nothing else can be done for; those behind him go on. */
    @NotAudited(reason = "Nobody moves; why is kept with the move, and shown")
    @Transactional
    public void leave(UUID move) {
        reorganisations
                .toWorkOn()
                .ifPresent(
                        one ->
                                reorganisations.settle(
                                        part(one).stream()
                                                .filter(open -> open.id().equals(move))
                                                .map(open -> open.left(PlannedMove.Left.FAILED))
                                                .toList()));
    }

    /** Heads first, and at once: who assesses the others depends on who of them has moved. */
    private List<PlannedMove> part(Reorganisation reorganisation) {
        List<PlannedMove> heads = reorganisations.openOfHeads(reorganisation.id());
        return heads.isEmpty() ? reorganisations.open(reorganisation.id(), PART) : heads;
    }

    /** Nobody else changes these people, their heads or units before the transaction ends. */
    private List<Made> made(Reorganisation reorganisation, List<PlannedMove> open) {
        LocalDate day = reorganisation.day();
        Set<PersonId> named = open.stream().map(PlannedMove::person).collect(toSet());
        Set<PersonId> withHeads =
                open.stream()
                        .flatMap(
                                move ->
                                        Stream.concat(
                                                Stream.of(move.person()),
                                                Stream.ofNullable(move.after().assessor())))
                        .collect(toSet());
        Map<PersonId, Person> people =
                register.findForChange(withHeads).stream()
                        .collect(toMap(Person::id, Function.identity()));
        tree.hold();
        List<Assignment> held = assignments.of(named);
        List<Assignment> leading =
                assignments.of(reorganisations.leadersOn(day)).stream()
                        .filter(place -> place.during().includes(day))
                        .toList();
        Map<UnitId, UnitId> parents = reorganisations.parentsOn(day);
        Map<UUID, PlannedMove.Left> left = new HashMap<>();
        endedUnits(open, day).forEach(move -> left.put(move.id(), PlannedMove.Left.UNIT_ENDS));
        List<Made> made;
        boolean more;
        do {
            made = made(reorganisation, open, people, held, left);
            Heads heads = new Heads(afterwards(leading, made), parents);
            List<PlannedMove> otherwise =
                    made.stream()
                            .map(Made::move)
                            .filter(move -> move.left() == null)
                            .filter(move -> isOtherwise(move, heads))
                            .toList();
            otherwise.forEach(move -> left.put(move.id(), PlannedMove.Left.ASSESSOR_CHANGED));
            more = !otherwise.isEmpty();
        } while (more);
        return made;
    }

    private Stream<PlannedMove> endedUnits(List<PlannedMove> open, LocalDate day) {
        Set<UnitId> targets = open.stream().map(move -> move.after().unit()).collect(toSet());
        Set<UnitId> standing = reorganisations.standing(targets, day);
        return open.stream().filter(move -> !standing.contains(move.after().unit()));
    }

    private static List<Assignment> afterwards(List<Assignment> leading, List<Made> made) {
        Set<AssignmentId> ended =
                made.stream()
                        .flatMap(one -> one.ended().stream())
                        .map(Assignment::id)
                        .collect(toSet());
        return Stream.concat(
                        leading.stream().filter(place -> !ended.contains(place.id())),
                        made.stream().flatMap(one -> one.begun().stream()))
                .toList();
    }

    private static boolean isOtherwise(PlannedMove move, Heads heads) {
        PersonId now = heads.assessor(move.person(), move.after().unit(), move.before().assessor());
        return !Objects.equals(now, move.after().assessor());
    }

    /**
     * @param left who is left whatever he holds
     */
    private static List<Made> made(
            Reorganisation reorganisation,
            List<PlannedMove> open,
            Map<PersonId, Person> people,
            List<Assignment> places,
            Map<UUID, PlannedMove.Left> left) {
        Map<PersonId, List<Assignment>> held =
                places.stream().collect(groupingBy(Assignment::person));
        return open.stream()
                .map(
                        move ->
                                left.containsKey(move.id())
                                        ? Made.left(
                                                move, Objects.requireNonNull(left.get(move.id())))
                                        : made(
                                                reorganisation,
                                                move,
                                                Optional.ofNullable(people.get(move.person())),
                                                held.computeIfAbsent(
                                                        move.person(), one -> new ArrayList<>())))
                .toList();
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
        if (reorganisation.isDecidedBy(move.person())) {
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
        reorganisations.settle(made.stream().map(Made::move).toList());
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
