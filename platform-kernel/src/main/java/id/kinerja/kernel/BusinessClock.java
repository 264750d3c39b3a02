package id.kinerja.kernel;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * The clock that periods, deadlines and back-dating go by, in the agency's own zone.
 *
 * <p>It may stand apart from the technical clock for demo and training agencies only.
 */
public interface BusinessClock {

    ZonedDateTime now(AgencyId agency);

    default LocalDate today(AgencyId agency) {
        return now(agency).toLocalDate();
    }
}
