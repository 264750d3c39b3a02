package id.kinerja.tukin.shadow;

/** What somebody decides about a difference. */
public enum ShadowWord {
    OURS_RIGHT,
    /** To be mended here before the agency goes live. */
    THEIRS_RIGHT,
    /** It stays, for a reason that is written down. */
    ACCEPTED
}
