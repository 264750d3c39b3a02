package id.kinerja.integration.siasn.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.siasn.DeliveryCause;
import id.kinerja.integration.siasn.RatingComparison;
import id.kinerja.integration.siasn.RatingMarks;
import id.kinerja.integration.siasn.SaidRatings;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.app.ReadSiasnRatings;
import id.kinerja.integration.siasn.app.SendBacklog;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ratings that SIASN has, held against ours, and what was never sent of ours. */
@RestController
@RequestMapping("/v1/siasn")
class SiasnRatingController {

    private static final int LONGEST_PERIOD = 10;

    private final ReadSiasnRatings readSiasnRatings;
    private final SendBacklog sendBacklog;

    SiasnRatingController(ReadSiasnRatings readSiasnRatings, SendBacklog sendBacklog) {
        this.readSiasnRatings = readSiasnRatings;
        this.sendBacklog = sendBacklog;
    }

    /**
     * @param ours as it was delivered, in the numbers of SIASN
     * @param theirs as SIASN has it
     * @param deliveryCause why the latest delivery of it waits or was rejected
     * @param fetchedAt when SIASN has shown its ratings of him
     * @param stale whether it has been asked since and has not answered, for the reason in fault
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SiasnRatingComparisonView(
            UUID personId,
            RatingComparison.Result result,
            List<RatingComparison.Cause> causes,
            @Nullable RatingMarks ours,
            @Nullable RatingMarks theirs,
            @Nullable DeliveryCause deliveryCause,
            @Nullable Instant fetchedAt,
            boolean stale,
            @Nullable SiasnFault fault) {

        static SiasnRatingComparisonView of(ReadSiasnRatings.Compared compared) {
            RatingComparison comparison = compared.comparison();
            RatingComparison.Sent sent = compared.beside().sent();
            SaidRatings.Said said = compared.beside().said();
            return new SiasnRatingComparisonView(
                    compared.beside().person().value(),
                    comparison.result(),
                    comparison.causes().stream().sorted().toList(),
                    comparison.ours(),
                    comparison.theirs(),
                    sent == null ? null : sent.cause(),
                    said == null ? null : said.fetchedAt(),
                    said != null && said.fault() != null,
                    said == null ? null : said.fault());
        }
    }

    /**
     * @param period a month, a quarter or a year
     */
    record SiasnBacklogRequest(@NotBlank @Size(max = LONGEST_PERIOD) String period) {}

    /**
     * @param ratings how many go from now on
     */
    record SiasnBacklogView(int ratings) {}

    /** {@code next} may follow a short page, or an empty one. */
    @Serves(
            value =
                    "Lists the ratings of a period in SIASN beside ours, with the cause of each difference",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/rating-comparisons/{period}")
    Page<SiasnRatingComparisonView> compared(
            Actor actor,
            @PathVariable String period,
            @RequestParam(required = false, defaultValue = "false") boolean differing,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        ReadSiasnRatings.Part part =
                readSiasnRatings.compared(
                        actor,
                        period,
                        differing,
                        Cursor.after(cursor, PersonId::new),
                        Page.limit(limit));
        PersonId behind = part.behind();
        return new Page<>(
                part.items().stream().map(SiasnRatingComparisonView::of).toList(),
                behind == null ? null : Cursor.of(behind));
    }

    @Serves(
            value =
                    "Has the ratings of a period go to SIASN that were delivered while sending was off",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/delivery-backlogs")
    SiasnBacklogView send(Actor actor, @Valid @RequestBody SiasnBacklogRequest request) {
        return new SiasnBacklogView(sendBacklog.send(actor, request.period()));
    }
}
