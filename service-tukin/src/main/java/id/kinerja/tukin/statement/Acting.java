package id.kinerja.tukin.statement;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post held as Plt or Plh beside one's own; both ends are included.
 *
 * @param plh whether as Plh; absent, as in facts from before, for Plt
 */
public record Acting(
        LocalDate from,
        LocalDate to,
        @Nullable KelasJabatan kelas,
        JenisJabatan jenis,
        @Nullable Boolean plh) {

    boolean isPlh() {
        return Boolean.TRUE.equals(plh);
    }
}
