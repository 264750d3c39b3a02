package id.kinerja.evaluation.correction.app;

import id.kinerja.directory.Directory;
import id.kinerja.evaluation.correction.RatingCorrection;
import id.kinerja.evaluation.correction.RatingCorrections;
import id.kinerja.evaluation.rating.Judgement;
import id.kinerja.evaluation.rating.Rating;
import id.kinerja.evaluation.rating.RatingId;
import id.kinerja.evaluation.rating.RatingRegime;
import id.kinerja.evaluation.rating.RatingRules;
import id.kinerja.evaluation.rating.Ratings;
import id.kinerja.evaluation.rating.Standing;
import id.kinerja.evaluation.rating.app.FindStandings;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.RatingLevel;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.settings.Settings;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a correction of a delivered rating; the rating stands until somebody else decides. */
@Service
public class ProposeCorrection {

    static final String TO_DECIDE = "RATING_CORRECTION_TO_DECIDE";

    private final RatingCorrections corrections;
    private final Ratings ratings;
    private final FindStandings findStandings;
    private final CorrectionOffice office;
    private final Directory directory;
    private final Settings settings;
    private final TaskBoard board;
    private final AuditTrail audit;

    ProposeCorrection(
            RatingCorrections corrections,
            Ratings ratings,
            FindStandings findStandings,
            CorrectionOffice office,
            Directory directory,
            Settings settings,
            TaskBoard board,
            AuditTrail audit) {
        this.corrections = corrections;
        this.ratings = ratings;
        this.findStandings = findStandings;
        this.office = office;
        this.directory = directory;
        this.settings = settings;
        this.board = board;
        this.audit = audit;
    }

    /**
     * What is asked for.
     *
     * @param hasilKerja left out for whoever leads a unit, since the unit's rating is his
     * @param reason why the rating should have been another
     * @param document number of the decision or letter that it rests on
     */
    public record Proposal(
            @Nullable RatingLevel hasilKerja,
            RatingLevel perilaku,
            String reason,
            String document) {}

    @Transactional
    public RatingCorrection propose(Actor actor, RatingId id, Proposal proposal) {
        PersonId by = actor.requirePerson();
        directory.requireFresh();
        Rating.Content content = delivered(actor, id);
        RatingCorrection correction =
                RatingCorrection.proposed(content, asked(actor, content, proposal), by);
        Refused.raise(correction.proposalRefusal());
        if (!corrections.propose(correction)) {
            throw Refused.conflict("correction-waits-already");
        }
        board.open(List.of(task(actor, correction)));
        audit.record(CorrectionActs.of("RATING_CORRECTION_PROPOSED", correction));
        return correction;
    }

    private Rating.Content delivered(Actor actor, RatingId id) {
        Rating rating =
                ratings.find(id)
                        .filter(one -> office.proposes(actor, one.content()))
                        .orElseThrow(() -> Refused.notFound("rating-unknown"));
        if (rating instanceof Rating.Draft) {
            throw Refused.conflict("rating-not-delivered-yet");
        }
        return rating.content();
    }

    private RatingCorrection.Asked asked(Actor actor, Rating.Content content, Proposal proposal) {
        RatingLevel hasilKerja =
                switch (decision(actor, content, proposal)) {
                    case RatingRules.Decision.Accepted(RatingLevel given) -> given;
                    case RatingRules.Decision.Refused(String code) ->
                            throw Refused.invalid(
                                    "correction-invalid", Finding.of("hasilKerja", code));
                };
        return new RatingCorrection.Asked(
                hasilKerja, proposal.perilaku(), proposal.reason(), proposal.document());
    }

    /** By the rules of a first rating: whoever leads a unit keeps the unit's rating. */
    private RatingRules.Decision decision(Actor actor, Rating.Content content, Proposal proposal) {
        PersonId person = content.person();
        Standing standing = findStandings.find(List.of(person), content.period()).get(person);
        if (standing == null) {
            throw Refused.conflict("rating-without-position");
        }
        return RatingRules.decide(
                new Judgement(
                        person, proposal.hasilKerja(), proposal.perilaku(), proposal.reason()),
                standing,
                settings.get(RatingRegime.class, actor.agency(), content.period().lastDay()));
    }

    private Task task(Actor actor, RatingCorrection correction) {
        UUID reference = correction.id().value();
        String link = "/api/evaluation/v1/rating-corrections/" + correction.id();
        Rating.Content content = correction.delivered();
        return office.superiors(actor, content).stream()
                .min(Comparator.comparing(PersonId::value))
                .map(superior -> Task.of(superior, TO_DECIDE, reference, link))
                .orElseGet(
                        () ->
                                Task.of(Role.PENGELOLA_KINERJA, TO_DECIDE, reference, link)
                                        .in(content.unit())
                                        .about(content.person()));
    }
}
