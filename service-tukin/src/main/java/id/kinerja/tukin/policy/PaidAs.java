package id.kinerja.tukin.policy;

/** How somebody serves, where a policy may pay another part of the class amount for it. */
public enum PaidAs {
    PPPK,
    PPPK_PARUH_WAKTU,
    TNI,
    POLRI,
    /** On study leave, released from the post. */
    TUGAS_BELAJAR,
    /** The same beyond its first time, by a decree that extends it. */
    TUGAS_BELAJAR_PERPANJANGAN,
    /** The same when its time is over and it isn't finished. */
    TUGAS_BELAJAR_LEWAT_WAKTU;

    /** Whether he is at his studies, at whatever stage, rather than at work. */
    public boolean studies() {
        return switch (this) {
            case TUGAS_BELAJAR, TUGAS_BELAJAR_PERPANJANGAN, TUGAS_BELAJAR_LEWAT_WAKTU -> true;
            case PPPK, PPPK_PARUH_WAKTU, TNI, POLRI -> false;
        };
    }
}
