package id.kinerja.integration.leave;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a leave was taken, as far as law and pay go by it (PP 11/2017 Ps 319-333, Perka BKN 24/2017):
 * never what somebody is ill with. It is for himself, for who considers or decides his request, and
 * for HR.
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

    private static final int FIRST = 1;
    private static final int SECOND = 2;
    private static final int THIRD = 3;

    private final LeaveType type;

    LeaveCause(LeaveType type) {
        this.type = type;
    }

    /** Of which leave alone it is a cause. */
    public LeaveType type() {
        return type;
    }

    /** An illness is an ordinary one until somebody says otherwise. */
    static @Nullable LeaveCause of(LeaveType type, @Nullable LeaveCause said) {
        return said == null && type == LeaveType.SAKIT ? RAWAT_JALAN : said;
    }

    /** That of a cuti melahirkan by the number of the child; the fourth is born in a cuti besar. */
    static @Nullable LeaveCause ofChild(LeaveType type, @Nullable Integer child) {
        if (child == null || type != LeaveType.MELAHIRKAN) {
            return null;
        }
        return switch (child) {
            case FIRST -> ANAK_PERTAMA;
            case SECOND -> ANAK_KEDUA;
            case THIRD -> ANAK_KETIGA;
            default -> null;
        };
    }

    static boolean existsFor(LeaveType type) {
        return Arrays.stream(values()).anyMatch(cause -> cause.type == type);
    }

    public static Optional<LeaveCause> named(String name) {
        return Arrays.stream(values()).filter(cause -> cause.name().equals(name)).findFirst();
    }

    /** Whether the days of both are one illness, in a hospital or out of it. */
    static boolean isOneIllness(@Nullable LeaveCause one, @Nullable LeaveCause other) {
        return one == other || (isIllness(one) && isIllness(other));
    }

    static boolean isIllness(@Nullable LeaveCause cause) {
        return cause == RAWAT_JALAN || cause == RAWAT_INAP;
    }

    boolean isOfAWoman() {
        return this == GUGUR_KANDUNGAN || this == ANAK_KEEMPAT;
    }

    boolean isOfAMan() {
        return this == ISTRI_MELAHIRKAN;
    }
}
