package id.kinerja.evaluation.rating.messaging;

import id.kinerja.evaluation.rating.Rating;
import id.kinerja.evaluation.rating.RatingEvents;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.event.PersonRated;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.Outbox;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class RatingEventsOutbox implements RatingEvents {

    private static final long EPOCH = 1;

    private final Outbox outbox;

    RatingEventsOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void delivered(AgencyId agency, List<Rating> ratings) {
        outbox.tellAll(
                Topics.RATING, ratings.stream().flatMap(rating -> told(agency, rating)).toList());
    }

    private static Stream<PersonRated> told(AgencyId agency, Rating rating) {
        return switch (rating) {
            case Rating.Draft _ -> Stream.empty();
            case Rating.Delivered delivered -> Stream.of(told(agency, delivered));
        };
    }

    private static PersonRated told(AgencyId agency, Rating.Delivered delivered) {
        Rating.Content content = delivered.content();
        return new PersonRated(
                agency.value(),
                content.id().value(),
                content.person().value(),
                content.unit().value(),
                content.period().toString(),
                content.hasilKerja().name(),
                content.perilaku().name(),
                content.predikat().name(),
                delivered.settledAt() == null ? "DELIVERED" : "SETTLED",
                delivered.deliveredAt(),
                EPOCH,
                delivered.revision());
    }
}
