package id.kinerja.integration.siasn.app;

import id.kinerja.integration.siasn.DeliveryCause;
import id.kinerja.integration.siasn.RatedPeriod;
import id.kinerja.integration.siasn.RatingDeliveries;
import id.kinerja.integration.siasn.RatingDeliveries.Move;
import id.kinerja.integration.siasn.RatingDelivery;
import id.kinerja.integration.siasn.SiasnAccess;
import id.kinerja.integration.siasn.SiasnConnections;
import id.kinerja.integration.siasn.SiasnKoefisien;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.audit.NotAudited;
import id.kinerja.platform.settings.Settings;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of deliveries between the calls to SIASN. */
@Service
public class WorkOnDeliveries {

    private static final String WHY = "Whoever delivered the rating is written down with it";
    private static final int PART = 10;

    private final TakeRatings ratings;
    private final SiasnConnections connections;
    private final RatingDeliveries deliveries;
    private final Settings settings;

    WorkOnDeliveries(
            TakeRatings ratings,
            SiasnConnections connections,
            RatingDeliveries deliveries,
            Settings settings) {
        this.settings = settings;
        this.ratings = ratings;
        this.connections = connections;
        this.deliveries = deliveries;
    }

    /** Some deliveries, and what SIASN is told with. */
    record Part(SiasnAccess access, List<RatingDeliveries.Due> due) {

        Part {
            due = List.copyOf(due);
        }
    }

    /** Empty where nothing is due, or nothing may go out. */
    @Transactional
    @NotAudited(reason = WHY)
    public Optional<Part> take(AgencyId agency) {
        if (!ratings.sends(agency)) {
            return Optional.empty();
        }
        return connections
                .access(agency)
                .map(
                        access ->
                                new Part(
                                        access,
                                        deliveries.take(PART).stream()
                                                .map(due -> withKoefisien(agency, due))
                                                .toList()))
                .filter(part -> !part.due().isEmpty());
    }

    private RatingDeliveries.Due withKoefisien(AgencyId agency, RatingDeliveries.Due due) {
        Optional<RatedPeriod> period = RatedPeriod.read(due.delivery().period());
        String position = due.functional();
        return position == null || period.isEmpty()
                ? due
                : due.withKoefisien(
                        settings.get(SiasnKoefisien.class, agency, period.get().days().lastDay())
                                .of(position)
                                .orElse(null));
    }

    /** Empty where somebody else has moved it meanwhile. */
    @Transactional
    @NotAudited(reason = WHY)
    public Optional<RatingDelivery> move(RatingDelivery delivery, Move move) {
        return deliveries.move(delivery, move);
    }

    @Transactional
    @NotAudited(reason = WHY)
    public void postpone(RatingDelivery delivery, DeliveryCause cause) {
        deliveries.postpone(delivery, cause);
    }

    @Transactional
    @NotAudited(reason = WHY)
    public void replaced(RatingDelivery.Id delivery) {
        deliveries.replaced(delivery);
    }
}
