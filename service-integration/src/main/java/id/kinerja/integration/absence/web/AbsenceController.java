package id.kinerja.integration.absence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.absence.Absence;
import id.kinerja.integration.absence.AbsencesThatArePunished;
import id.kinerja.integration.absence.app.ListAbsences;
import id.kinerja.integration.discipline.Punishment;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.problem.ParameterInvalid;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far absence has come toward the thresholds of the law, this year until today. */
@RestController
@RequestMapping("/v1/absence-warnings")
class AbsenceController {

    private static final int FIRST_THRESHOLD = 3;
    private static final int DAYS_OF_A_YEAR = 366;

    private final ListAbsences listAbsences;

    AbsenceController(ListAbsences listAbsences) {
        this.listAbsences = listAbsences;
    }

    /**
     * @param days on which he didn't come
     * @param minutes late and early on other days; 450 count as a day
     * @param countedDays days, and minutes as days
     * @param longestRun most working days in a row
     * @param reached what the law has for it; absent where it has nothing yet
     * @param daysToNext until something heavier is reached; absent behind the last threshold
     * @param decided the heaviest punishment received this year
     * @param waits whether the law has more for it than has been decided
     * @param article of the rule
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AbsenceView(
            UUID personId,
            UUID unitId,
            int days,
            int minutes,
            int countedDays,
            int longestRun,
            @Nullable Punishment reached,
            @Nullable Integer daysToNext,
            @Nullable Punishment decided,
            boolean waits,
            String article) {

        static AbsenceView of(Absence absence) {
            return new AbsenceView(
                    absence.person().value(),
                    absence.unit().value(),
                    absence.days(),
                    absence.minutes(),
                    absence.countedDays(),
                    absence.longestRun(),
                    absence.reached(),
                    absence.daysToNext(),
                    absence.decided(),
                    absence.waitsForADecision(),
                    AbsencesThatArePunished.ARTICLE);
        }
    }

    @Serves(
            value =
                    "Lists civil servants whose absence this year has come near a threshold of PP 94/2021, or beyond",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<AbsenceView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Integer leastDays,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        List<AbsenceView> oneMore =
                listAbsences
                        .list(
                                actor,
                                unit,
                                least(leastDays),
                                Cursor.after(cursor, PersonId::new),
                                most + 1)
                        .stream()
                        .map(AbsenceView::of)
                        .toList();
        return Page.of(oneMore, most, last -> Cursor.of(new PersonId(last.personId())));
    }

    private static int least(@Nullable Integer asked) {
        if (asked == null) {
            return FIRST_THRESHOLD;
        }
        if (asked < 1 || asked > DAYS_OF_A_YEAR) {
            throw new ParameterInvalid("leastDays", 1, DAYS_OF_A_YEAR);
        }
        return asked;
    }

    @Serves(
            value = "Says how one's own absence stands this year",
            who = "every employee, for himself")
    @GetMapping("/me")
    AbsenceView own(Actor actor) {
        return listAbsences
                .own(actor)
                .map(AbsenceView::of)
                .orElseThrow(() -> Refused.notFound("no-absence"));
    }
}
