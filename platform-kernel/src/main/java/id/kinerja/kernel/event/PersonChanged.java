package id.kinerja.kernel.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person: the only contract that carries a number (NIP, NI PPPK; NRP in {@code nrp}) and a name.
 * {@code statuses} are dated: CPNS, AKTIF, CLTN, TUGAS_BELAJAR, DIBERHENTIKAN_SEMENTARA, MPP,
 * DIPEKERJAKAN, PENSIUN, MENINGGAL, KONTRAK_BERAKHIR, BERHENTI. A TUGAS_BELAJAR in time has no
 * {@code stage}; an extended one has PERPANJANGAN, and one that wasn't finished in its time
 * LEWAT_WAKTU.
 */
public record PersonChanged(
        UUID agencyId,
        UUID personId,
        @Nullable String nip,
        String name,
        String jenisPegawai,
        @Nullable String golongan,
        List<Status> statuses,
        @Nullable String nrp,
        long epoch,
        long revision)
        implements StateEvent {

    /** What a person's service was from one day until another, both included. */
    public record Status(
            String code, LocalDate from, @Nullable LocalDate to, @Nullable String stage) {

        /** Of no stage. */
        public Status(String code, LocalDate from, @Nullable LocalDate to) {
            this(code, from, to, null);
        }
    }

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String entity() {
        return personId.toString();
    }
}
