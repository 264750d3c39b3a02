package id.kinerja.tukin.statement.messaging;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.event.PersonRated;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import id.kinerja.tukin.policy.RatingLag;
import id.kinerja.tukin.statement.LateFacts;
import id.kinerja.tukin.statement.ToldFacts;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class RatingListener implements StateListener<PersonRated> {

    private final ToldFacts facts;
    private final LateFacts late;

    RatingListener(ToldFacts facts, LateFacts late) {
        this.facts = facts;
        this.late = late;
    }

    @Override
    public String name() {
        return "statement-ratings";
    }

    @Override
    public Topic<PersonRated> topic() {
        return Topics.RATING;
    }

    @Override
    public void take(List<PersonRated> events) {
        List<ToldFacts.ToldRating> news =
                facts.keepRatings(events.stream().map(RatingListener::told).toList());
        late.came(news.stream().map(RatingListener::fact).toList());
    }

    private static LateFacts.Fact fact(ToldFacts.ToldRating told) {
        return new LateFacts.Fact(
                told.person(),
                RatingLag.paidBy(told.period()),
                LateFacts.Kind.RATING,
                told.id().toString());
    }

    private static ToldFacts.ToldRating told(PersonRated event) {
        return new ToldFacts.ToldRating(
                event.ratingId(),
                new PersonId(event.personId()),
                event.period(),
                Predikat.valueOf(event.predikat()),
                new ToldFacts.Version(event.epoch(), event.revision()));
    }
}
