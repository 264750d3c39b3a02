package id.kinerja.integration.siasn;

import id.kinerja.integration.personnel.ServiceStatus;
import id.kinerja.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What the register has of somebody on one day.
 *
 * @param unit of his definitive place; absent where he has none
 */
public record OurPerson(
        String name,
        @Nullable String golongan,
        @Nullable ServiceStatus service,
        @Nullable UnitId unit,
        @Nullable String unitCode,
        @Nullable String unitName,
        @Nullable String positionName,
        @Nullable Integer kelas) {}
