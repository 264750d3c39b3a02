package id.kinerja.integration.reported.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.reported.MonthDifference;
import id.kinerja.integration.reported.MonthFigures;
import id.kinerja.integration.reported.ReportedMonths;
import id.kinerja.integration.reported.app.ReadReportedMonths;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What sources have told of months, beside what our days come to. */
@RestController
@RequestMapping("/v1/reported-months")
class ReportedMonthController {

    private final ReadReportedMonths readReportedMonths;

    ReportedMonthController(ReadReportedMonths readReportedMonths) {
        this.readReportedMonths = readReportedMonths;
    }

    /**
     * @param reported by the source, in the last file
     * @param ours by our days as they stand now; absent where there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportedMonthView(
            UUID personId,
            MonthFigures reported,
            @Nullable MonthFigures ours,
            List<MonthDifferenceView> differences,
            UUID broughtBy,
            Instant broughtAt) {

        static ReportedMonthView of(ReportedMonths.Kept kept) {
            return new ReportedMonthView(
                    kept.person().value(),
                    kept.reported(),
                    kept.ours(),
                    kept.differences().stream().map(MonthDifferenceView::of).toList(),
                    kept.broughtBy().value(),
                    kept.broughtAt());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MonthDifferenceView(
            MonthDifference.Cause cause, @Nullable Integer reported, @Nullable Integer ours) {

        static MonthDifferenceView of(MonthDifference difference) {
            return new MonthDifferenceView(
                    difference.cause(), difference.reported(), difference.ours());
        }
    }

    /** {@code next} may follow a short page, or an empty one. */
    @Serves(
            value =
                    "Lists what a source has told of a month in figures, beside what our days come to",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{month}")
    Page<ReportedMonthView> list(
            Actor actor,
            @PathVariable YearMonth month,
            @RequestParam(required = false, defaultValue = "false") boolean differing,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        ReadReportedMonths.Part part =
                readReportedMonths.read(
                        actor,
                        month,
                        differing,
                        Cursor.after(cursor, PersonId::new),
                        Page.limit(limit));
        return new Page<>(
                part.items().stream().map(ReportedMonthView::of).toList(),
                part.behind() == null ? null : Cursor.of(part.behind()));
    }
}
