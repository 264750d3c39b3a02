package id.kinerja.integration.notice.app;

import id.kinerja.integration.notice.News;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.integration.notice.NoticePolicy;
import id.kinerja.integration.notice.RatingNews;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.settings.Settings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells people of ratings that are delivered to them, and superiors of objections to theirs. */
@Component
public class TellOfRatings {

    private final TellPeople tellPeople;
    private final Settings settings;
    private final BusinessClock clock;

    TellOfRatings(TellPeople tellPeople, Settings settings, BusinessClock clock) {
        this.tellPeople = tellPeople;
        this.settings = settings;
        this.clock = clock;
    }

    /** All of one agency; what would be forgotten by now is told no more, should it come again. */
    public void tell(AgencyId agency, List<RatingNews> ratings) {
        int kept = settings.get(NoticePolicy.class, agency, clock.today(agency)).keptDays();
        Instant oldest = clock.now(agency).toInstant().minus(kept, ChronoUnit.DAYS);
        tellPeople.tell(
                agency,
                ratings.stream()
                        .filter(rating -> rating.deliveredAt().isAfter(oldest))
                        .map(TellOfRatings::news)
                        .toList());
    }

    private static News news(RatingNews rating) {
        return rating.objected()
                ? News.of(
                        NoticeKind.OBJECTION_FILED,
                        rating.person(),
                        rating.rating() + "/objected",
                        link(rating))
                : News.of(
                                NoticeKind.EVALUATION_DELIVERED,
                                rating.person(),
                                rating.rating().toString(),
                                link(rating))
                        .at(rating.deliveredAt());
    }

    private static String link(RatingNews rating) {
        return "/api/evaluation/v1/ratings/" + rating.rating();
    }
}
