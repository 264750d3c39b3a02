package id.kinerja.evaluation.rating.app;

import id.kinerja.evaluation.rating.Rating;
import id.kinerja.evaluation.rating.RatingEvents;
import id.kinerja.evaluation.rating.Ratings;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Delivers drafts to their people (PP 30/2019 Ps 49); from now on they count, and are changed by a
 * decided correction only. Delivering again changes nothing.
 */
@Service
public class DeliverRatings {

    private final Ratings ratings;
    private final RatingEvents events;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final RatingTasks ratingTasks;

    DeliverRatings(
            Ratings ratings,
            RatingEvents events,
            BusinessClock clock,
            AuditTrail audit,
            RatingTasks ratingTasks) {
        this.audit = audit;
        this.ratings = ratings;
        this.events = events;
        this.clock = clock;
        this.ratingTasks = ratingTasks;
    }

    /** Those that were delivered by this call. */
    @Transactional
    public List<Rating> deliver(Actor actor, RatingPeriod period, Set<PersonId> people) {
        PersonId maker = actor.requirePerson();
        List<Rating> drafts =
                ratings.findForChange(period, people).stream()
                        .filter(rating -> rating.deliverableBy(maker))
                        .toList();
        List<Rating> delivered = ratings.deliver(drafts, clock.now(actor.agency()).toInstant());
        events.delivered(actor.agency(), delivered);
        audit.recordAll(
                delivered.stream().map(one -> RatingActs.of("RATING_DELIVERED", one)).toList());
        ratingTasks.changed(actor.agency(), maker, Set.of(), period);
        return delivered;
    }
}
