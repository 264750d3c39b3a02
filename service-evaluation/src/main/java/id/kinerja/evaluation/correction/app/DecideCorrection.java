package id.kinerja.evaluation.correction.app;

import id.kinerja.directory.Directory;
import id.kinerja.evaluation.correction.CorrectionId;
import id.kinerja.evaluation.correction.RatingCorrection;
import id.kinerja.evaluation.correction.RatingCorrections;
import id.kinerja.evaluation.rating.RatingEvents;
import id.kinerja.evaluation.rating.Ratings;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.task.TaskBoard;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides a correction as it was read, never by who asked for it or made the rating. Once approved
 * the rating is another one, told anew; what it was stays with the correction.
 */
@Service
public class DecideCorrection {

    private final RatingCorrections corrections;
    private final Ratings ratings;
    private final RatingEvents events;
    private final CorrectionOffice office;
    private final Directory directory;
    private final BusinessClock clock;
    private final TaskBoard board;
    private final AuditTrail audit;

    DecideCorrection(
            RatingCorrections corrections,
            Ratings ratings,
            RatingEvents events,
            CorrectionOffice office,
            Directory directory,
            BusinessClock clock,
            TaskBoard board,
            AuditTrail audit) {
        this.corrections = corrections;
        this.ratings = ratings;
        this.events = events;
        this.office = office;
        this.directory = directory;
        this.clock = clock;
        this.board = board;
        this.audit = audit;
    }

    /** What is decided. */
    public sealed interface Decision {

        /** The rating becomes another one. */
        record Approve() implements Decision {}

        /** The rating stands as it was delivered. */
        record Refuse(String reason) implements Decision {}
    }

    /**
     * @param seen the revision that the caller has read
     */
    @Transactional
    public RatingCorrection decide(Actor actor, CorrectionId id, long seen, Decision decision) {
        PersonId by = actor.requirePerson();
        directory.requireFresh();
        RatingCorrection correction = forDecision(actor, id, seen, by);
        RatingCorrection decided =
                switch (decision) {
                    case Decision.Approve _ -> correction.approved(by);
                    case Decision.Refuse(String reason) -> correction.refused(by, reason);
                };
        corrections.decide(decided);
        if (decided.state() == RatingCorrection.State.APPROVED) {
            events.delivered(
                    actor.agency(),
                    List.of(
                            ratings.correct(
                                    decided.corrected(), clock.now(actor.agency()).toInstant())));
        }
        board.close(ProposeCorrection.TO_DECIDE, List.of(id.value()));
        String act =
                decided.state() == RatingCorrection.State.APPROVED
                        ? "RATING_CORRECTION_APPROVED"
                        : "RATING_CORRECTION_REFUSED";
        audit.record(CorrectionActs.of(act, decided));
        return decided;
    }

    private RatingCorrection forDecision(Actor actor, CorrectionId id, long seen, PersonId by) {
        RatingCorrection correction =
                corrections
                        .findForChange(id)
                        .filter(one -> office.sees(actor, one))
                        .orElseThrow(() -> Refused.notFound("correction-unknown"));
        if (correction.revision() != seen) {
            throw Refused.stale();
        }
        Refused.raise(correction.decisionRefusal(by));
        if (!office.decides(actor, correction)) {
            throw Refused.forbidden("correction-decided-by-the-superior");
        }
        return correction;
    }
}
