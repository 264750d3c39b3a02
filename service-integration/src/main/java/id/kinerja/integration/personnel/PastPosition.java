package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A position that somebody held before anything was recorded here. It is there to be read: no day,
 * no rating and no rupiah follows from it, and its unit need not be one of today's.
 *
 * @param decreeDate absent where the papers don't say
 */
public record PastPosition(
        UUID id,
        PersonId person,
        String unitName,
        String positionName,
        JenisJabatan jenis,
        @Nullable KelasJabatan kelas,
        DateRange during,
        String decree,
        @Nullable LocalDate decreeDate) {

    /** Whether the other one, whatever its id, says what this one says. */
    public boolean saysTheSameAs(PastPosition other) {
        return equals(
                new PastPosition(
                        id,
                        other.person,
                        other.unitName,
                        other.positionName,
                        other.jenis,
                        other.kelas,
                        other.during,
                        other.decree,
                        other.decreeDate));
    }
}
