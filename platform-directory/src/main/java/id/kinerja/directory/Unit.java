package id.kinerja.directory;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UnitId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the organisation tree.
 *
 * @param zone of its site, where it differs from the agency's
 * @param kodeSatker the six digits of the treasury, where it has them
 */
public record Unit(
        AgencyId agency,
        UnitId id,
        String code,
        String name,
        @Nullable UnitId parent,
        @Nullable ZoneId zone,
        @Nullable String kodeSatker,
        DateRange during) {}
