package id.kinerja.evaluation.correction.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.evaluation.correction.CorrectionId;
import id.kinerja.evaluation.correction.RatingCorrection;
import id.kinerja.evaluation.correction.app.DecideCorrection;
import id.kinerja.evaluation.correction.app.DecideCorrection.Decision;
import id.kinerja.evaluation.correction.app.ProposeCorrection;
import id.kinerja.evaluation.correction.app.ReadCorrections;
import id.kinerja.evaluation.rating.RatingId;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.WholeList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Corrections of delivered ratings: asked for by one, decided by another. */
@RestController
@RequestMapping("/v1")
class CorrectionController {

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_DOCUMENT = 200;

    private final ProposeCorrection proposeCorrection;
    private final DecideCorrection decideCorrection;
    private final ReadCorrections readCorrections;

    CorrectionController(
            ProposeCorrection proposeCorrection,
            DecideCorrection decideCorrection,
            ReadCorrections readCorrections) {
        this.proposeCorrection = proposeCorrection;
        this.decideCorrection = decideCorrection;
        this.readCorrections = readCorrections;
    }

    /**
     * @param hasilKerja left out for whoever leads a unit, since the unit's rating is his
     * @param document number of the decision or letter that it rests on
     */
    record ProposeCorrectionRequest(
            @Nullable RatingLevel hasilKerja,
            @NotNull RatingLevel perilaku,
            @NotBlank @Size(max = LONGEST_REASON) String reason,
            @NotBlank @Size(max = LONGEST_DOCUMENT) String document) {}

    record RefuseCorrectionRequest(@NotBlank @Size(max = LONGEST_REASON) String reason) {}

    record MarksView(RatingLevel hasilKerja, RatingLevel perilaku, Predikat predikat) {}

    /**
     * @param before as it was when the correction was asked for
     * @param after as it is once the correction is approved
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RatingCorrectionView(
            UUID id,
            UUID ratingId,
            UUID personId,
            String period,
            MarksView before,
            MarksView after,
            String reason,
            String document,
            RatingCorrection.State state,
            UUID proposedBy,
            @Nullable UUID decidedBy,
            @Nullable String refusedFor,
            long revision) {

        static RatingCorrectionView of(RatingCorrection one) {
            RatingCorrection.Asked asked = one.asked();
            PersonId decidedBy = one.decidedBy();
            return new RatingCorrectionView(
                    one.id().value(),
                    one.rating().value(),
                    one.delivered().person().value(),
                    one.delivered().period().toString(),
                    new MarksView(
                            one.delivered().hasilKerja(),
                            one.delivered().perilaku(),
                            one.delivered().predikat()),
                    new MarksView(asked.hasilKerja(), asked.perilaku(), one.corrected().predikat()),
                    asked.reason(),
                    asked.document(),
                    one.state(),
                    one.proposedBy().value(),
                    decidedBy == null ? null : decidedBy.value(),
                    one.refusedFor(),
                    one.revision());
        }
    }

    record RatingCorrectionsView(List<RatingCorrectionView> items) {}

    /** The rating stands until somebody else has decided. */
    @Serves(
            value = "Asks for a correction of a delivered rating, which somebody else decides",
            roles = Role.PENGELOLA_KINERJA,
            who = "whoever made the rating")
    @PostMapping("/ratings/{id}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    RatingCorrectionView propose(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ProposeCorrectionRequest request) {
        return RatingCorrectionView.of(
                proposeCorrection.propose(
                        actor,
                        new RatingId(id),
                        new ProposeCorrection.Proposal(
                                request.hasilKerja(),
                                request.perilaku(),
                                request.reason(),
                                request.document())));
    }

    /** The first asked for first. */
    @Serves(
            value = "Lists the corrections of a rating, with what it was before each",
            roles = Role.PENGELOLA_KINERJA,
            who =
                    "whoever made the rating, the superior of the pejabat penilai, and whom it rates once a correction is approved")
    @WholeList(reason = "a rating is corrected once or twice")
    @GetMapping("/ratings/{id}/corrections")
    RatingCorrectionsView of(Actor actor, @PathVariable UUID id) {
        return new RatingCorrectionsView(
                readCorrections.of(actor, new RatingId(id)).stream()
                        .map(RatingCorrectionView::of)
                        .toList());
    }

    /** Its ETag is what the decision wants back. */
    @Serves(
            value = "Reads a correction of a rating",
            roles = Role.PENGELOLA_KINERJA,
            who =
                    "whoever made the rating, the superior of the pejabat penilai, and whom it rates once it is approved")
    @GetMapping("/rating-corrections/{id}")
    ResponseEntity<RatingCorrectionView> one(Actor actor, @PathVariable UUID id) {
        return answer(readCorrections.one(actor, new CorrectionId(id)));
    }

    /** From now on the rating is another one, and is told anew. */
    @Serves(
            value = "Approves a correction as it was read; the rating is told anew",
            roles = Role.PENGELOLA_KINERJA,
            who = "the superior of the pejabat penilai")
    @PostMapping("/rating-corrections/{id}/approval")
    ResponseEntity<RatingCorrectionView> approve(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return answer(
                decideCorrection.decide(
                        actor,
                        new CorrectionId(id),
                        EntityTag.required(ifMatch),
                        new Decision.Approve()));
    }

    /** The rating stands as it was delivered. */
    @Serves(
            value = "Refuses a correction as it was read, with the reason",
            roles = Role.PENGELOLA_KINERJA,
            who = "the superior of the pejabat penilai")
    @PostMapping("/rating-corrections/{id}/rejection")
    ResponseEntity<RatingCorrectionView> refuse(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RefuseCorrectionRequest request) {
        return answer(
                decideCorrection.decide(
                        actor,
                        new CorrectionId(id),
                        EntityTag.required(ifMatch),
                        new Decision.Refuse(request.reason())));
    }

    private static ResponseEntity<RatingCorrectionView> answer(RatingCorrection correction) {
        return EntityTag.answer(
                HttpStatus.OK, correction.revision(), RatingCorrectionView.of(correction));
    }
}
