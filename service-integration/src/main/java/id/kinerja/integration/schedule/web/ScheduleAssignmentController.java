package id.kinerja.integration.schedule.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.schedule.ScheduleAssignment;
import id.kinerja.integration.schedule.app.AssignSchedule;
import id.kinerja.integration.schedule.app.EndScheduleAssignment;
import id.kinerja.integration.schedule.app.ReadScheduleAssignments;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who goes by which schedule. */
@RestController
@RequestMapping("/v1/schedule-assignments")
class ScheduleAssignmentController {

    private final AssignSchedule assignSchedule;
    private final EndScheduleAssignment endAssignment;
    private final ReadScheduleAssignments readAssignments;

    ScheduleAssignmentController(
            AssignSchedule assignSchedule,
            EndScheduleAssignment endAssignment,
            ReadScheduleAssignments readAssignments) {
        this.assignSchedule = assignSchedule;
        this.endAssignment = endAssignment;
        this.readAssignments = readAssignments;
    }

    /**
     * @param personId and {@code unitId} are absent where it is for the whole agency; not both
     */
    record ScheduleAssignmentRequest(
            @NotBlank String scheduleCode,
            @Nullable PersonId personId,
            @Nullable UnitId unitId,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @NotBlank String decree) {

        private ScheduleAssignment assignment() {
            if (personId != null && unitId != null) {
                throw Refused.invalid(
                        "schedule-assignment-invalid",
                        Refused.Finding.of("unitId", "person-or-unit"));
            }
            if (to != null && to.isBefore(from)) {
                throw Refused.invalid(
                        "schedule-assignment-invalid",
                        Refused.Finding.of("to", "ends-before-it-starts"));
            }
            return ScheduleAssignment.of(
                    scheduleCode, personId, unitId, DateRange.of(from, to), decree);
        }
    }

    /**
     * @param lastDay on which the schedule still holds
     */
    record ScheduleEndingRequest(@NotNull LocalDate lastDay) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ScheduleAssignmentView(
            UUID id,
            String scheduleCode,
            @Nullable PersonId personId,
            @Nullable UnitId unitId,
            LocalDate from,
            @Nullable LocalDate to,
            String decree,
            long version) {

        private static ScheduleAssignmentView of(ScheduleAssignment assignment) {
            return new ScheduleAssignmentView(
                    assignment.id(),
                    assignment.scheduleCode(),
                    assignment.person(),
                    assignment.unit(),
                    assignment.during().from(),
                    assignment.during().to(),
                    assignment.decree(),
                    assignment.revision());
        }
    }

    /** What is said of a person goes before his unit's, a unit's before that of the agency. */
    @Serves(
            value = "Has a person, a unit and below, or the agency go by a schedule",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<ScheduleAssignmentView> assign(
            Actor actor, @Valid @RequestBody ScheduleAssignmentRequest request) {
        return tagged(HttpStatus.CREATED, assignSchedule.assign(actor, request.assignment()));
    }

    @Serves(
            value = "Lists who goes by which schedule, in the order in which it was said",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<ScheduleAssignmentView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor from = Cursor.parse(cursor, 1);
        List<ScheduleAssignmentView> oneMore =
                readAssignments.list(actor, from == null ? null : from.uuid(0), most + 1).stream()
                        .map(ScheduleAssignmentView::of)
                        .toList();
        return Page.of(oneMore, most, assignment -> Cursor.of(assignment.id()));
    }

    @Serves(
            value = "Reads who goes by a schedule",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<ScheduleAssignmentView> read(Actor actor, @PathVariable UUID id) {
        return tagged(HttpStatus.OK, readAssignments.read(actor, id));
    }

    /** A last day that is past has the days since resolved again. */
    @Serves(
            value = "Sets the last day on which a schedule is gone by",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/ending")
    ResponseEntity<ScheduleAssignmentView> end(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ScheduleEndingRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, endAssignment.end(actor, id, request.lastDay(), seen));
    }

    private static ResponseEntity<ScheduleAssignmentView> tagged(
            HttpStatus status, ScheduleAssignment assignment) {
        return EntityTag.answer(
                status, assignment.revision(), ScheduleAssignmentView.of(assignment));
    }
}
