package id.kinerja.integration.roster.web;

import id.kinerja.integration.roster.Shift;
import id.kinerja.integration.roster.app.ReadShifts;
import id.kinerja.integration.roster.app.WriteShift;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
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

/** The kinds of turns of duty of an agency. */
@RestController
@RequestMapping("/v1/shifts")
class ShiftController {

    private static final int HALF_A_DAY = 720;

    private final WriteShift writeShift;
    private final ReadShifts readShifts;

    ShiftController(WriteShift writeShift, ReadShifts readShifts) {
        this.writeShift = writeShift;
        this.readShifts = readShifts;
    }

    /**
     * @param end on the day after where it isn't behind the start
     * @param onCall whether one only has to be at hand (siaga); the day is no working day by it
     */
    record ShiftRequest(
            @NotBlank String name,
            @NotNull LocalTime start,
            @NotNull LocalTime end,
            @Min(0) @Max(HALF_A_DAY) int breakMinutes,
            @Nullable Boolean onCall) {}

    record ShiftView(
            String code,
            String name,
            LocalTime start,
            LocalTime end,
            int breakMinutes,
            boolean onCall,
            long version) {

        private static ShiftView of(Shift shift) {
            return new ShiftView(
                    shift.code(),
                    shift.name(),
                    shift.start(),
                    shift.end(),
                    shift.breakMinutes(),
                    shift.onCall(),
                    shift.revision());
        }
    }

    @Serves(value = "Lists the shifts", who = "every employee")
    @GetMapping
    Page<ShiftView> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor from = Cursor.parse(cursor, 1);
        List<ShiftView> oneMore =
                readShifts.list(from == null ? null : from.text(0), most + 1).stream()
                        .map(ShiftView::of)
                        .toList();
        return Page.of(oneMore, most, shift -> Cursor.of(shift.code()));
    }

    @Serves(value = "Reads a shift", who = "every employee")
    @GetMapping("/{code}")
    ResponseEntity<ShiftView> read(@PathVariable String code) {
        return tagged(readShifts.read(code));
    }

    /** Rosters that are written already keep the hours that the shift had. */
    @Serves(
            value = "Writes a shift, for the rosters that are written from now on",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/{code}")
    ResponseEntity<ShiftView> write(
            Actor actor,
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ShiftRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                writeShift.write(
                        actor,
                        new Shift(
                                code,
                                request.name(),
                                request.start(),
                                request.end(),
                                request.breakMinutes(),
                                Boolean.TRUE.equals(request.onCall()),
                                seen)));
    }

    private static ResponseEntity<ShiftView> tagged(Shift shift) {
        return EntityTag.answer(HttpStatus.OK, shift.revision(), ShiftView.of(shift));
    }
}
