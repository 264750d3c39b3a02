package id.kinerja.integration.ekinerja.messaging;

import id.kinerja.integration.ekinerja.EkinerjaMarks;
import id.kinerja.integration.ekinerja.OwnRating;
import id.kinerja.integration.ekinerja.app.TakeOwnRatings;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.PersonRated;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class EkinerjaRatingListener implements StateListener<PersonRated> {

    private static final String OBJECTED = "OBJECTED";

    private final TakeOwnRatings takeOwnRatings;

    EkinerjaRatingListener(TakeOwnRatings takeOwnRatings) {
        this.takeOwnRatings = takeOwnRatings;
    }

    @Override
    public String name() {
        return "ekinerja-ratings";
    }

    @Override
    public Topic<PersonRated> topic() {
        return Topics.RATING;
    }

    @Override
    public void take(List<PersonRated> events) {
        takeOwnRatings.take(events.stream().map(EkinerjaRatingListener::told).toList());
    }

    private static OwnRating told(PersonRated event) {
        return new OwnRating(
                event.ratingId(),
                new PersonId(event.personId()),
                new UnitId(event.unitId()),
                event.period(),
                new EkinerjaMarks(
                        RatingLevel.valueOf(event.hasilKerja()),
                        RatingLevel.valueOf(event.perilaku()),
                        Predikat.valueOf(event.predikat())),
                event.state().equals(OBJECTED),
                event.epoch(),
                event.revision());
    }
}
