package id.kinerja.tukin.policy;

import org.jspecify.annotations.Nullable;

/**
 * Of a sick leave as much as pay goes by (PP 11/2017 Ps 319-324); never what somebody is ill with.
 */
public enum SickCause {
    RAWAT_JALAN,
    RAWAT_INAP,
    GUGUR_KANDUNGAN,
    KECELAKAAN_KERJA;

    /** What was told of no cause is an ordinary illness. */
    public static @Nullable SickCause of(LeaveType type, @Nullable SickCause told) {
        return told == null && type == LeaveType.SAKIT ? RAWAT_JALAN : told;
    }
}
