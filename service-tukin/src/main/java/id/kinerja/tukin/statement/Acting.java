package id.kinerja.tukin.statement;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A post held as Plt beside one's own; both ends are included. */
public record Acting(
        LocalDate from, LocalDate to, @Nullable KelasJabatan kelas, JenisJabatan jenis) {}
