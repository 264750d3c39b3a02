package id.kinerja.tukin.policy;

import org.jspecify.annotations.Nullable;

/** As whom somebody serves on the day that decides what is paid once a year. */
public enum ExtraStatus {
    PNS,
    CPNS,
    PPPK,
    PPPK_PARUH_WAKTU,
    TNI,
    POLRI,
    /** On study leave, released from the post, at whatever stage. */
    TUGAS_BELAJAR;

    /**
     * @param as how he serves; absent for a PNS
     */
    public static ExtraStatus of(boolean cpns, @Nullable PaidAs as) {
        if (cpns) {
            return CPNS;
        }
        if (as == null) {
            return PNS;
        }
        return as.studies() ? TUGAS_BELAJAR : valueOf(as.name());
    }
}
