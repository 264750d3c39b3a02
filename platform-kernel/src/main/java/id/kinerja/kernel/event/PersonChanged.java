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
 *
 * @param jenisPegawai the kind of today
 * @param kinds of which kind he is since which day, each until the next one's; the first one before
 *     its day, too. Absent where he is {@code jenisPegawai} on all days
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
        @Nullable List<Kind> kinds,
        long epoch,
        long revision)
        implements StateEvent {

    /** Of one kind on all days. */
    public PersonChanged(
            UUID agencyId,
            UUID personId,
            @Nullable String nip,
            String name,
            String jenisPegawai,
            @Nullable String golongan,
            List<Status> statuses,
            @Nullable String nrp,
            long epoch,
            long revision) {
        this(
                agencyId,
                personId,
                nip,
                name,
                jenisPegawai,
                golongan,
                statuses,
                nrp,
                null,
                epoch,
                revision);
    }

    /** Of which kind he is from that day on, until another follows. */
    public record Kind(String jenisPegawai, LocalDate from) {}

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
