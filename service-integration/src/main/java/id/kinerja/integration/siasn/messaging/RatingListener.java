package id.kinerja.integration.siasn.messaging;

import id.kinerja.integration.siasn.ToldRating;
import id.kinerja.integration.siasn.app.TakeRatings;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import id.kinerja.kernel.event.PersonRated;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class RatingListener implements StateListener<PersonRated> {

    private static final String OBJECTED = "OBJECTED";

    private final TakeRatings takeRatings;

    RatingListener(TakeRatings takeRatings) {
        this.takeRatings = takeRatings;
    }

    @Override
    public String name() {
        return "siasn-ratings";
    }

    @Override
    public Topic<PersonRated> topic() {
        return Topics.RATING;
    }

    @Override
    public void take(List<PersonRated> events) {
        takeRatings.take(
                new AgencyId(events.getFirst().agencyId()),
                events.stream().map(RatingListener::told).toList());
    }

    private static ToldRating told(PersonRated event) {
        return new ToldRating(
                event.ratingId(),
                new PersonId(event.personId()),
                event.period(),
                RatingLevel.valueOf(event.hasilKerja()),
                RatingLevel.valueOf(event.perilaku()),
                Predikat.valueOf(event.predikat()),
                event.state().equals(OBJECTED),
                event.epoch(),
                event.revision());
    }
}
