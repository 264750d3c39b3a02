package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row in which everything could be read. */
record ReadRow(
        PersonnelRow row,
        NomorPegawai number,
        JenisPegawai jenis,
        UnitId unit,
        JenisJabatan jabatan,
        Penugasan penugasan,
        @Nullable KelasJabatan kelas,
        @Nullable ServiceStatus afterwards,
        DateRange during,
        @Nullable LocalDate decreeDate,
        @Nullable LocalDate golonganSince,
        @Nullable NomorPegawai numberBefore,
        @Nullable LocalDate numberSince) {

    /** How he leaves; there must be a status of it, and so a last day. */
    Leaving leaving() {
        return new Leaving(
                Objects.requireNonNull(afterwards), during.lastDay().plusDays(1), decree());
    }

    /** Whether it is by this row that he leaves so. */
    boolean says(Leaving leaving) {
        return afterwards == leaving.status()
                && penugasan == Penugasan.DEFINITIF
                && leaving.from().minusDays(1).equals(during.to());
    }

    @Nullable String decree() {
        return row.nomorSk().isEmpty() ? null : row.nomorSk();
    }

    Finding finding(String column, String code, Object... arguments) {
        return Finding.ofRow(row.number(), column, code, arguments);
    }
}
