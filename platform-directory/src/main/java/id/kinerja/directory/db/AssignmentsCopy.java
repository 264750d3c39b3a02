package id.kinerja.directory.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.DirectoryObserver.Changed;
import id.kinerja.directory.Versioned;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps assignments with their assessors. */
final class AssignmentsCopy {

    private final JdbcClient jdbc;

    AssignmentsCopy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives back which are others than they were. */
    List<Changed<Assignment>> keep(List<Versioned<Assignment>> assignments) {
        Map<UUID, @Nullable Assignment> before = keepRows(assignments);
        List<Assignment> newer =
                assignments.stream()
                        .map(Versioned::state)
                        .filter(assignment -> before.containsKey(assignment.id().value()))
                        .toList();
        Map<UUID, List<Assignment.Assessor>> assessors = takeAssessors(newer);
        addAssessors(newer);
        return newer.stream()
                .map(one -> changed(before.get(one.id().value()), assessors, one))
                .filter(AssignmentsCopy::isReal)
                .toList();
    }

    /**
     * What is newer, with what was there; its assessors are not among it. One that was withdrawn
     * was there on no day, and counts as if it had not been.
     */
    private Map<UUID, @Nullable Assignment> keepRows(List<Versioned<Assignment>> assignments) {
        Map<UUID, @Nullable Assignment> before = new HashMap<>();
        Columns.of(assignments, jdbc.sql(CopySql.ASSIGNMENTS))
                .ids("agencies", assignment -> assignment.agency().value())
                .ids("ids", assignment -> assignment.id().value())
                .ids("people", assignment -> assignment.person().value())
                .ids("units", assignment -> assignment.unit().value())
                .texts("codes", Assignment::positionCode)
                .texts("names", Assignment::positionName)
                .texts("kinds", assignment -> assignment.jenis().name())
                .numbers("kelas", AssignmentsCopy::kelasOf)
                .texts("penugasan", assignment -> assignment.penugasan().name())
                .flags("primaries", Assignment::primary)
                .flags("leads", Assignment::leadsUnit)
                .texts("during", AssignmentsCopy::daysOf)
                .statement()
                .query(
                        row -> {
                            before.put(
                                    row.getObject("newer", UUID.class),
                                    row.getObject("valid_from") == null
                                            ? null
                                            : DirectoryRows.assignment(row, Map.of()));
                        });
        return before;
    }

    private Map<UUID, List<Assignment.Assessor>> takeAssessors(List<Assignment> assignments) {
        return jdbc
                .sql(CopySql.TAKE_ASSESSORS)
                .param(
                        "assignments",
                        assignments.stream()
                                .map(assignment -> assignment.id().value())
                                .toArray(UUID[]::new))
                .query(DirectoryRows::assessor)
                .list()
                .stream()
                .collect(
                        groupingBy(
                                DirectoryRows.AssessorRow::assignment,
                                mapping(DirectoryRows.AssessorRow::assessor, toList())));
    }

    private void addAssessors(List<Assignment> assignments) {
        record Row(Assignment assignment, Assignment.Assessor assessor) {}
        List<Row> rows =
                assignments.stream()
                        .flatMap(
                                assignment ->
                                        assignment.assessors().stream()
                                                .map(assessor -> new Row(assignment, assessor)))
                        .toList();
        new Columns<>(jdbc.sql(CopySql.ASSESSORS), rows)
                .ids("agencies", row -> row.assignment().agency().value())
                .ids("assignments", row -> row.assignment().id().value())
                .ids("assessors", row -> row.assessor().person().value())
                .texts("during", row -> Ranges.text(row.assessor().during()))
                .statement()
                .update();
    }

    private static Changed<Assignment> changed(
            @Nullable Assignment before,
            Map<UUID, List<Assignment.Assessor>> assessors,
            Assignment after) {
        List<Assignment.Assessor> were = assessors.getOrDefault(after.id().value(), List.of());
        return new Changed<>(
                before == null ? null : with(before, were), with(after, after.assessors()));
    }

    private static boolean isReal(Changed<Assignment> change) {
        return !change.after().equals(change.before());
    }

    /** In order, so that the same assessors are equal. */
    private static Assignment with(Assignment one, List<Assignment.Assessor> assessors) {
        return new Assignment(
                one.agency(),
                one.id(),
                one.person(),
                one.unit(),
                one.positionCode(),
                one.positionName(),
                one.jenis(),
                one.kelas(),
                one.penugasan(),
                one.primary(),
                one.leadsUnit(),
                one.during(),
                assessors.stream()
                        .sorted(
                                Comparator.comparing((Assignment.Assessor by) -> by.during().from())
                                        .thenComparing(by -> by.person().value()))
                        .toList(),
                one.withdrawn());
    }

    /** No days are kept of what never held: nothing that asks for a day finds it. */
    private static String daysOf(Assignment assignment) {
        return assignment.withdrawn() ? "empty" : Ranges.text(assignment.during());
    }

    private static @Nullable Integer kelasOf(Assignment assignment) {
        return assignment.kelas() == null ? null : assignment.kelas().number();
    }
}
