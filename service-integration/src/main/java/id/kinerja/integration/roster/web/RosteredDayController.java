package id.kinerja.integration.roster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.roster.Rosters;
import id.kinerja.integration.roster.app.ReadRosters;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.WholeList;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What published rosters say of one person. */
@RestController
@RequestMapping("/v1/rostered-days")
class RosteredDayController {

    private final ReadRosters readRosters;

    RosteredDayController(ReadRosters readRosters) {
        this.readRosters = readRosters;
    }

    /**
     * @param shiftCode absent on a day off
     * @param onCall whether he only has to be at hand, and is off until he is called
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RosteredDayView(
            LocalDate date,
            @Nullable String shiftCode,
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime end,
            boolean onCall) {

        private static RosteredDayView of(Rosters.RosteredDay day) {
            return new RosteredDayView(
                    day.date(), day.shiftCode(), day.start(), day.end(), day.onCall());
        }
    }

    /** Days that go by no roster aren't in it. */
    @Serves(
            value = "Lists the shifts and days off of a person in a month, by published rosters",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the person himself")
    @WholeList(reason = "a month has 31 days at most")
    @GetMapping
    List<RosteredDayView> list(
            Actor actor, @RequestParam PersonId person, @RequestParam YearMonth month) {
        return readRosters.of(actor, person, month).stream().map(RosteredDayView::of).toList();
    }
}
