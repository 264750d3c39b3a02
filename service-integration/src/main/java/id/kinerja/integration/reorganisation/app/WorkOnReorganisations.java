package id.kinerja.integration.reorganisation.app;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.ChangedPast;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.UnitTree;
import id.kinerja.integration.reorganisation.PartOfMoves;
import id.kinerja.integration.reorganisation.PlannedMove;
import id.kinerja.integration.reorganisation.Reorganisation;
import id.kinerja.integration.reorganisation.Reorganisations;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.audit.NotAudited;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    private List<PartOfMoves.Made> made(Reorganisation reorganisation, List<PlannedMove> open) {
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
        Set<UnitId> targets = open.stream().map(move -> move.after().unit()).collect(toSet());
        return new PartOfMoves(
                        reorganisation,
                        people,
                        assignments.of(named),
                        assignments.of(reorganisations.leadersOn(day)),
                        reorganisations.parentsOn(day),
                        reorganisations.standing(targets, day))
                .made(open);
    }

    private void keep(AgencyId agency, Reorganisation reorganisation, List<PartOfMoves.Made> made) {
        reorganisations.settle(made.stream().map(PartOfMoves.Made::move).toList());
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
