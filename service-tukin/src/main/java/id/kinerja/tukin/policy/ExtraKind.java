package id.kinerja.tukin.policy;

/** What is paid once a year beside the months. */
public enum ExtraKind {
    /** Tunjangan hari raya. */
    THR,
    /** The thirteenth month. */
    KE_13
}
