package id.kinerja.tukin.policy;

/** What is rounded to the step; fractions of a rupiah end with every line anyhow. */
public enum RoundingPoint {
    /** Each amount and each cut, so that what is worked out next starts from it. */
    LINE,
    /** What each component comes to, and the sum. */
    COMPONENT,
    /** The sum alone. */
    TOTAL
}
