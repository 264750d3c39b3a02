package id.kinerja.integration.notice.messaging;

import id.kinerja.integration.notice.RatingNews;
import id.kinerja.integration.notice.app.TellOfRatings;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.event.PersonRated;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every revision tells again that it was delivered, and the notice is one. */
@Component
class RatingNewsListener implements StateListener<PersonRated> {

    private static final String OBJECTED = "OBJECTED";

    private final TellOfRatings tellOfRatings;

    RatingNewsListener(TellOfRatings tellOfRatings) {
        this.tellOfRatings = tellOfRatings;
    }

    @Override
    public String name() {
        return "notice-ratings";
    }

    @Override
    public Topic<PersonRated> topic() {
        return Topics.RATING;
    }

    @Override
    public void take(List<PersonRated> events) {
        tellOfRatings.tell(
                new AgencyId(events.getFirst().agencyId()),
                events.stream().map(RatingNewsListener::news).toList());
    }

    private static RatingNews news(PersonRated event) {
        return new RatingNews(
                event.ratingId(),
                new PersonId(event.personId()),
                event.state().equals(OBJECTED),
                event.deliveredAt());
    }
}
