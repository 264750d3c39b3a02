package id.kinerja.tukin.shadow;

/** How a person's month stands. */
public enum ShadowOutcome {
    /** All that the application before tells is the same here. */
    EQUAL,
    DIFFERS,
    /** Here he gets nothing. */
    ONLY_THEIRS,
    /** There he got nothing. */
    ONLY_OURS,
    /** Here something is still missing, so that nothing may be paid. */
    OPEN
}
