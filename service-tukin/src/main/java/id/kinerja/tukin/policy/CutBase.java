package id.kinerja.tukin.policy;

/** What the percentage of a cut is taken of; agencies differ. */
public enum CutBase {
    /** The attendance component alone. */
    ATTENDANCE,
    /** The whole class amount of the month. */
    WHOLE
}
