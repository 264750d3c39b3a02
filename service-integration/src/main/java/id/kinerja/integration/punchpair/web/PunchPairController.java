package id.kinerja.integration.punchpair.web;

import id.kinerja.integration.punchpair.PunchPair;
import id.kinerja.integration.punchpair.PunchPairs;
import id.kinerja.integration.punchpair.app.ListPunchPairs;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.problem.ParameterInvalid;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People who punch within seconds of each other, day after day. */
@RestController
@RequestMapping("/v1/punch-pairs")
class PunchPairController {

    private static final int MOST_SECONDS = 60;
    private static final int DAYS_OF_A_MONTH = 31;
    private static final int ALL = 100;

    private final ListPunchPairs listPunchPairs;

    PunchPairController(ListPunchPairs listPunchPairs) {
        this.listPunchPairs = listPunchPairs;
    }

    /** As {@link PunchPair} has it. */
    record PunchPairView(UUID personId, UUID otherPersonId, int daysTogether, int daysBoth) {

        static PunchPairView of(PunchPair pair) {
            return new PunchPairView(
                    pair.one().value(), pair.other().value(), pair.daysTogether(), pair.daysBoth());
        }
    }

    /**
     * @param pairs those that were together on most days first; no more than were asked for
     */
    record PunchPairsView(List<PunchPairView> pairs) {}

    /**
     * @param seconds between both punches at one terminal, at most
     * @param days of the month on which they were so, at least
     * @param share of the days on which both punched, in percent, at least
     */
    @Serves(
            value =
                    "Lists pairs of people whose punches at one terminal come within seconds on most of their days",
            roles = Role.AUDITOR)
    @GetMapping
    PunchPairsView list(
            Actor actor,
            @RequestParam YearMonth month,
            @RequestParam(defaultValue = "10") int seconds,
            @RequestParam(defaultValue = "10") int days,
            @RequestParam(defaultValue = "80") int share,
            @RequestParam(required = false) @Nullable Integer limit) {
        return new PunchPairsView(
                listPunchPairs
                        .list(
                                actor,
                                month,
                                new PunchPairs.Wanted(
                                        within("seconds", seconds, MOST_SECONDS),
                                        within("days", days, DAYS_OF_A_MONTH),
                                        within("share", share, ALL)),
                                Page.limit(limit))
                        .stream()
                        .map(PunchPairView::of)
                        .toList());
    }

    private static int within(String parameter, int asked, int most) {
        if (asked < 1 || asked > most) {
            throw new ParameterInvalid(parameter, 1, most);
        }
        return asked;
    }
}
