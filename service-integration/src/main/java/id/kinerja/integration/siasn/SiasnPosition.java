package id.kinerja.integration.siasn;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A position of SIASN's history of somebody.
 *
 * @param decree number of the decree
 */
public record SiasnPosition(
        @Nullable LocalDate since,
        @Nullable String name,
        @Nullable String unitId,
        @Nullable String unitName,
        @Nullable String decree,
        @Nullable LocalDate decreeDate) {}
