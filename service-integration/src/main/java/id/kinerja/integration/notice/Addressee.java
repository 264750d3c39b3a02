package id.kinerja.integration.notice;

/** Who is told of a fact about somebody. */
public enum Addressee {
    /** Whom it is about. */
    ONESELF,
    /** Who is to do it, or whoever has the role that is. */
    TASK_HOLDER,
    /** The direct superior of whom it is about, as of today, where he can act by himself. */
    DIRECT_SUPERIOR
}
