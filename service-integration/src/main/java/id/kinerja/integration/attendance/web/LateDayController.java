package id.kinerja.integration.attendance.web;

import id.kinerja.integration.attendance.LateDay;
import id.kinerja.integration.attendance.LateDays;
import id.kinerja.integration.attendance.app.ListLateDays;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Days of closed periods that facts came too late for. */
@RestController
@RequestMapping("/v1/attendance-corrections")
class LateDayController {

    private static final int KEYS = 2;

    private final ListLateDays listLateDays;

    LateDayController(ListLateDays listLateDays) {
        this.listLateDays = listLateDays;
    }

    /**
     * @param closed as it stands in the closed period
     * @param now as it would be by all that is known
     * @param notedAt when the last of the late facts was taken in
     */
    record LateDayView(
            UUID personId,
            LocalDate date,
            UUID unitId,
            LateDay.Counted closed,
            LateDay.Counted now,
            Instant notedAt) {

        static LateDayView of(LateDay day) {
            return new LateDayView(
                    day.person().value(),
                    day.date(),
                    day.unit().value(),
                    day.closed(),
                    day.now(),
                    day.noted());
        }
    }

    @Serves(
            value = "Lists the days of a closed month that late facts would change, by date",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<LateDayView> list(
            Actor actor,
            @RequestParam YearMonth month,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return Page.of(
                listLateDays.list(actor, month, place(cursor), most + 1).stream()
                        .map(LateDayView::of)
                        .toList(),
                most,
                day -> Cursor.of(day.date(), day.personId()));
    }

    private static LateDays.@Nullable Place place(@Nullable String text) {
        Cursor cursor = Cursor.parse(text, KEYS);
        return cursor == null
                ? null
                : new LateDays.Place(cursor.date(0), new PersonId(cursor.uuid(1)));
    }
}
