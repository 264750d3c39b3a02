package id.kinerja.integration.schedule.web;

import id.kinerja.integration.schedule.WorkSchedule;
import id.kinerja.integration.schedule.app.ReadSchedules;
import id.kinerja.integration.schedule.app.WriteSchedule;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When one works. */
@RestController
@RequestMapping("/v1/work-schedules")
class WorkScheduleController {

    private final WriteSchedule writeSchedule;
    private final ReadSchedules readSchedules;

    WorkScheduleController(WriteSchedule writeSchedule, ReadSchedules readSchedules) {
        this.writeSchedule = writeSchedule;
        this.readSchedules = readSchedules;
    }

    @Serves(value = "Lists the work schedules, first that of the republic", who = "every employee")
    @GetMapping
    Page<WorkScheduleView> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor from = Cursor.parse(cursor, 1);
        List<WorkScheduleView> oneMore =
                readSchedules.list(from == null ? null : from.text(0), most + 1).stream()
                        .map(WorkScheduleView::of)
                        .toList();
        return Page.of(oneMore, most, schedule -> Cursor.of(schedule.code()));
    }

    @Serves(value = "Reads a work schedule", who = "every employee")
    @GetMapping("/{code}")
    ResponseEntity<WorkScheduleView> read(@PathVariable String code) {
        return tagged(readSchedules.read(code));
    }

    /** The whole schedule with all its versions; one that isn't there yet has the version 0. */
    @Serves(
            value = "Writes a work schedule with its versions, in place of what was there",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/{code}")
    ResponseEntity<WorkScheduleView> write(
            Actor actor,
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody WorkScheduleRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(writeSchedule.write(actor, request.schedule(code, seen)));
    }

    private static ResponseEntity<WorkScheduleView> tagged(WorkSchedule schedule) {
        return EntityTag.answer(HttpStatus.OK, schedule.revision(), WorkScheduleView.of(schedule));
    }
}
