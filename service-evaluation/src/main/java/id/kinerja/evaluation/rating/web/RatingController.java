package id.kinerja.evaluation.rating.web;

import id.kinerja.evaluation.rating.Judgement;
import id.kinerja.evaluation.rating.Rating;
import id.kinerja.evaluation.rating.RatingId;
import id.kinerja.evaluation.rating.app.DeliverRatings;
import id.kinerja.evaluation.rating.app.RatePeople;
import id.kinerja.evaluation.rating.app.RatingActions;
import id.kinerja.evaluation.rating.app.ReadRatings;
import id.kinerja.evaluation.rating.app.SummariseRatings;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.Role;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ratings of people: drafted, then delivered, by their pejabat penilai. */
@RestController
@RequestMapping("/v1")
class RatingController {

    private static final int MOST = 1_000;
    private static final int LONGEST_NOTE = 4_000;

    private final RatePeople ratePeople;
    private final DeliverRatings deliverRatings;
    private final ReadRatings readRatings;
    private final SummariseRatings summariseRatings;
    private final RatingActions ratingActions;
    private final Problems problems;

    RatingController(
            RatePeople ratePeople,
            DeliverRatings deliverRatings,
            ReadRatings readRatings,
            SummariseRatings summariseRatings,
            RatingActions ratingActions,
            Problems problems) {
        this.ratingActions = ratingActions;
        this.ratePeople = ratePeople;
        this.deliverRatings = deliverRatings;
        this.readRatings = readRatings;
        this.summariseRatings = summariseRatings;
        this.problems = problems;
    }

    /**
     * @param hasilKerja left out for whoever leads a unit, since the unit's rating is his
     * @param note evidence and feedback that the judgement rests on
     */
    record JudgementRequest(
            @NotNull UUID personId,
            @Nullable RatingLevel hasilKerja,
            @NotNull RatingLevel perilaku,
            @NotBlank @Size(max = LONGEST_NOTE) String note) {}

    record RateRequest(
            @NotNull RatingPeriod period,
            @NotEmpty @Size(max = MOST) List<@Valid JudgementRequest> ratings) {}

    record DraftedView(List<RatingView> drafted, List<Problem.Finding> findings) {}

    record DeliverRequest(
            @NotNull RatingPeriod period, @NotEmpty @Size(max = MOST) Set<UUID> personIds) {}

    record DeliveredView(List<RatingView> delivered) {}

    record SummaryView(String period, Map<Predikat, Integer> people) {}

    /** Drafts; one that is wrong gets its finding, the others stand. */
    @Serves(
            value = "Drafts ratings; one that is wrong gets a finding, the others stand",
            roles = Role.PENGELOLA_KINERJA,
            who = "the pejabat penilai")
    @PostMapping("/rating-batches")
    DraftedView rate(Actor actor, @Valid @RequestBody RateRequest request, Locale locale) {
        RatePeople.Outcome outcome =
                ratePeople.rate(
                        actor,
                        request.period(),
                        request.ratings().stream().map(RatingController::judgement).toList());
        return new DraftedView(
                outcome.drafted().stream().map(rating -> view(actor, rating)).toList(),
                problems.findings(outcome.findings(), locale));
    }

    /** From the delivery on a rating counts, and is changed by a decided correction only. */
    @Serves(
            value =
                    "Delivers drafted ratings, which count from now on and change by a decided correction only",
            who = "whoever drafted them")
    @PostMapping("/rating-deliveries")
    DeliveredView deliver(Actor actor, @Valid @RequestBody DeliverRequest request) {
        Set<PersonId> people =
                request.personIds().stream().map(PersonId::new).collect(Collectors.toSet());
        return new DeliveredView(
                deliverRatings.deliver(actor, request.period(), people).stream()
                        .map(rating -> view(actor, rating))
                        .toList());
    }

    /** One's own, once it has been delivered. */
    @Serves(
            value = "Reads one's own rating of a period, once it is delivered",
            who = "every employee, for himself")
    @GetMapping("/ratings/me/{period}")
    RatingView mine(Actor actor, @PathVariable RatingPeriod period) {
        return view(actor, readRatings.mine(actor, period));
    }

    @Serves(
            value = "Reads a rating",
            who = "whoever made it, and whom it rates once it is delivered")
    @GetMapping("/ratings/{id}")
    RatingView one(Actor actor, @PathVariable UUID id) {
        return view(actor, readRatings.one(actor, new RatingId(id)));
    }

    /** Those that one has made. */
    @Serves(value = "Lists the ratings that one has made for a period", who = "whoever made them")
    @GetMapping("/ratings")
    Page<RatingView> madeByMe(
            Actor actor,
            @RequestParam RatingPeriod period,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        PersonId after = Cursor.after(cursor, PersonId::new);
        return Page.of(
                readRatings.madeByMe(actor, period, after, most + 1).stream()
                        .map(rating -> view(actor, rating))
                        .toList(),
                most,
                rating -> Cursor.of(rating.personId()));
    }

    @Serves(
            value = "Counts a period's ratings by predikat",
            roles = {Role.PENGELOLA_KINERJA, Role.AUDITOR})
    @GetMapping("/rating-summaries/{period}")
    SummaryView summary(Actor actor, @PathVariable RatingPeriod period) {
        return new SummaryView(period.toString(), summariseRatings.counts(actor, period));
    }

    /**
     * Who held a position and has no rating; a page may be short, the cursor says if more follow.
     */
    @Serves(
            value = "Lists who held a position in the period and has no rating",
            roles = {Role.PENGELOLA_KINERJA, Role.AUDITOR})
    @GetMapping("/rating-summaries/{period}/missing")
    Page<UUID> missing(
            Actor actor,
            @PathVariable RatingPeriod period,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        PersonId after = Cursor.after(cursor, PersonId::new);
        SummariseRatings.Missing missing =
                summariseRatings.missing(actor, period, after, Page.limit(limit));
        return new Page<>(
                missing.people().stream().map(PersonId::value).toList(),
                missing.looked() == null ? null : Cursor.of(missing.looked()));
    }

    private RatingView view(Actor actor, Rating rating) {
        return RatingView.of(rating, ratingActions.of(actor, rating));
    }

    private static Judgement judgement(JudgementRequest request) {
        return new Judgement(
                new PersonId(request.personId()),
                request.hasilKerja(),
                request.perilaku(),
                request.note());
    }
}
