package id.kinerja.integration.siasn.app;

import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.siasn.RatingDeliveries;
import id.kinerja.integration.siasn.RatingDelivery;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which ratings have come to SIASN, and which haven't, for those who look after the whole agency.
 */
@Service
public class ReadDeliveries {

    private final SiasnOffice office;
    private final Offices offices;
    private final RatingDeliveries deliveries;

    ReadDeliveries(SiasnOffice office, Offices offices, RatingDeliveries deliveries) {
        this.office = office;
        this.offices = offices;
        this.deliveries = deliveries;
    }

    @Transactional(readOnly = true)
    public List<RatingDelivery> list(
            Actor actor,
            RatingDeliveries.Filter filter,
            RatingDelivery.@Nullable Id before,
            int limit) {
        office.requireReadingOfAgency(actor);
        return deliveries.list(filter, before, limit);
    }

    /** What the caller may do with them; his office is asked for once. */
    @Transactional(readOnly = true)
    public Function<RatingDelivery, List<RatingDelivery.Action>> actions(Actor actor) {
        boolean keeps =
                actor.has(Role.ADMIN_KEPEGAWAIAN)
                        && actor.person() != null
                        && offices.reachesAgency(office.ofHr(actor));
        return delivery ->
                keeps && delivery.isOpen() ? List.of(RatingDelivery.Action.REDRIVE) : List.of();
    }
}
