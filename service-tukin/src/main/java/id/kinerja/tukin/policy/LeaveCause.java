package id.kinerja.tukin.policy;

import org.jspecify.annotations.Nullable;

/**
 * Why a leave was taken, as far as pay goes by it (PP 11/2017 Ps 319-333, Perka BKN 24/2017); never
 * what somebody is ill with.
 */
public enum LeaveCause {
    RAWAT_JALAN(LeaveType.SAKIT),
    RAWAT_INAP(LeaveType.SAKIT),
    GUGUR_KANDUNGAN(LeaveType.SAKIT),
    KECELAKAAN_KERJA(LeaveType.SAKIT),
    KELUARGA_MENINGGAL(LeaveType.ALASAN_PENTING),
    KELUARGA_SAKIT(LeaveType.ALASAN_PENTING),
    PERKAWINAN(LeaveType.ALASAN_PENTING),
    ISTRI_MELAHIRKAN(LeaveType.ALASAN_PENTING),
    TEMPAT_RAWAN(LeaveType.ALASAN_PENTING),
    LAINNYA(LeaveType.ALASAN_PENTING),
    ANAK_PERTAMA(LeaveType.MELAHIRKAN),
    ANAK_KEDUA(LeaveType.MELAHIRKAN),
    ANAK_KETIGA(LeaveType.MELAHIRKAN),
    ANAK_KEEMPAT(LeaveType.BESAR);

    private final LeaveType type;

    LeaveCause(LeaveType type) {
        this.type = type;
    }

    /** What was told of no cause is an ordinary illness; of other leave there may be none. */
    public static @Nullable LeaveCause of(LeaveType type, @Nullable LeaveCause told) {
        return told == null && type == LeaveType.SAKIT ? RAWAT_JALAN : told;
    }

    /** Whether it is one of that leave; each is of one type alone. */
    public boolean isOf(LeaveType other) {
        return type == other;
    }
}
