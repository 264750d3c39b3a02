package id.kinerja.integration.siasn.app;

import id.kinerja.integration.siasn.RatingDeliveries;
import id.kinerja.integration.siasn.SiasnConnections;
import id.kinerja.integration.siasn.SiasnSettings;
import id.kinerja.integration.siasn.ToldRating;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.settings.Settings;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes deliveries of the ratings that are told, in the transaction in which they are taken. */
@Component
public class TakeRatings {

    private final Settings settings;
    private final BusinessClock clock;
    private final SiasnConnections connections;
    private final RatingDeliveries deliveries;

    TakeRatings(
            Settings settings,
            BusinessClock clock,
            SiasnConnections connections,
            RatingDeliveries deliveries) {
        this.settings = settings;
        this.clock = clock;
        this.connections = connections;
        this.deliveries = deliveries;
    }

    /** All of one agency. */
    public void take(AgencyId agency, List<ToldRating> ratings) {
        deliveries.tell(ratings.stream().filter(rating -> !rating.open()).toList(), sends(agency));
        deliveries.hold(ratings.stream().filter(ToldRating::open).toList());
    }

    /** Whether the agency is connected, and lets ratings go out today. */
    boolean sends(AgencyId agency) {
        return connections.find().isPresent()
                && settings.get(SiasnSettings.class, agency, clock.today(agency)).ratings()
                        == SiasnSettings.Ratings.SEND;
    }
}
