package id.kinerja.evaluation.rating.app;

import id.kinerja.evaluation.rating.Rating;
import id.kinerja.evaluation.rating.RatingId;
import id.kinerja.evaluation.rating.Ratings;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ratings, to those who may see them; a draft is there for its maker alone. */
@Service
public class ReadRatings {

    private final Ratings ratings;

    ReadRatings(Ratings ratings) {
        this.ratings = ratings;
    }

    @Transactional(readOnly = true)
    public Rating one(Actor actor, RatingId id) {
        return ratings.find(id)
                .filter(rating -> rating.visibleTo(actor.requirePerson()))
                .orElseThrow(() -> Refused.notFound("rating-unknown"));
    }

    @Transactional(readOnly = true)
    public Rating mine(Actor actor, RatingPeriod period) {
        PersonId person = actor.requirePerson();
        return ratings.of(person, period)
                .filter(rating -> rating.visibleTo(person))
                .orElseThrow(() -> Refused.notFound("rating-unknown"));
    }

    @Transactional(readOnly = true)
    public List<Rating> madeByMe(
            Actor actor, RatingPeriod period, @Nullable PersonId after, int limit) {
        return ratings.madeBy(actor.requirePerson(), period, after, limit);
    }
}
