package id.kinerja.tukin.policy;

/** How somebody serves, where a policy may pay another part of the class amount for it. */
public enum PaidAs {
    PPPK,
    PPPK_PARUH_WAKTU,
    TNI,
    POLRI,
    /** On study leave, released from the post. */
    TUGAS_BELAJAR
}
