package id.kinerja.tukin.policy;

/** What the percentage of a cut is taken of; agencies differ. */
public enum CutBase {
    /** The attendance component alone. */
    ATTENDANCE,
    /** The whole class amount of the month. */
    WHOLE,
    /** What the predikat has left of the whole, and minutes of daily logs where they count. */
    AFTER_PREDIKAT
}
