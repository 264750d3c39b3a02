package id.kinerja.evaluation.rating.app;

import id.kinerja.evaluation.rating.Rating;
import id.kinerja.evaluation.rating.RatingAction;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the caller may do with ratings; the rating says it by itself. */
@Component
public class RatingActions {

    public List<RatingAction> of(Actor actor, Rating rating) {
        return Actions.open(
                RatingAction.class,
                action ->
                        switch (action) {
                            case DELIVER -> rating.deliverableBy(actor.requirePerson());
                        });
    }
}
