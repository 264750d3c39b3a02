package id.kinerja.integration.personnel;

import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** A dated placing of a person, by decree; the definitive one is primary. */
public record Assignment(
        AssignmentId id,
        PersonId person,
        UnitId unit,
        String positionCode,
        String positionName,
        JenisJabatan jenis,
        @Nullable KelasJabatan kelas,
        Penugasan penugasan,
        @Nullable PersonId assessor,
        @Nullable String decree,
        DateRange during,
        long revision) {

    public boolean primary() {
        return penugasan == Penugasan.DEFINITIF;
    }

    public boolean leadsUnit() {
        return switch (jenis) {
            case JPT_UTAMA, JPT_MADYA, JPT_PRATAMA, ADMINISTRATOR, PENGAWAS ->
                    penugasan != Penugasan.TUGAS_TAMBAHAN;
            case FUNGSIONAL, PELAKSANA, JABATAN_NEGARA -> false;
        };
    }
}
