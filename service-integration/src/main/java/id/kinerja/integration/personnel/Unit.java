package id.kinerja.integration.personnel;

import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A unit of the agency's tree, from one day on. */
public record Unit(
        UnitId id,
        String code,
        String name,
        @Nullable UnitId parent,
        @Nullable ZoneId zone,
        @Nullable String kodeSatker,
        LocalDate validFrom,
        long revision) {}
