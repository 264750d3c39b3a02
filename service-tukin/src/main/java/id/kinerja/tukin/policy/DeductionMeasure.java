package id.kinerja.tukin.policy;

/** How much a deduction after net takes in a month. */
public enum DeductionMeasure {
    /** So many rupiah, as they are told of the person. */
    FIXED,
    /** A percentage, as it is told of him, of what is left after taxes and contributions. */
    OF_NET
}
