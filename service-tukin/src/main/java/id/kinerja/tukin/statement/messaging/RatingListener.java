package id.kinerja.tukin.statement.messaging;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.event.PersonRated;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import id.kinerja.tukin.statement.MonthFacts;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class RatingListener implements StateListener<PersonRated> {

    private final MonthFacts facts;

    RatingListener(MonthFacts facts) {
        this.facts = facts;
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
        facts.keepRatings(events.stream().map(RatingListener::told).toList());
    }

    private static MonthFacts.ToldRating told(PersonRated event) {
        return new MonthFacts.ToldRating(
                event.ratingId(),
                new PersonId(event.personId()),
                event.period(),
                Predikat.valueOf(event.predikat()),
                event.epoch(),
                event.revision());
    }
}
