package id.kinerja.integration.leave;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Of a sick leave as much as law and pay go by (PP 11/2017 Ps 319-324): never what somebody is ill
 * with. It is for himself, for who considers or decides his request, and for HR.
 */
public enum SickCause {
    RAWAT_JALAN,
    RAWAT_INAP,
    GUGUR_KANDUNGAN,
    KECELAKAAN_KERJA;

    /** An illness is an ordinary one until somebody says otherwise. */
    static @Nullable SickCause of(LeaveType type, @Nullable SickCause said) {
        return said == null && type == LeaveType.SAKIT ? RAWAT_JALAN : said;
    }

    public static Optional<SickCause> named(String name) {
        return Arrays.stream(values()).filter(cause -> cause.name().equals(name)).findFirst();
    }

    /** Whether the days of both are one illness, in a hospital or out of it. */
    static boolean isOneIllness(@Nullable SickCause one, @Nullable SickCause other) {
        return one == other || (isIllness(one) && isIllness(other));
    }

    static boolean isIllness(@Nullable SickCause cause) {
        return cause == RAWAT_JALAN || cause == RAWAT_INAP;
    }
}
