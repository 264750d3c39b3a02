package id.kinerja.tukin.policy;

/** Why it may be that there is no rating to pay a month by. */
public enum RatingGap {
    /** A CPNS is on probation. */
    CPNS,
    /** Service here began after the first day of the period whose rating would pay. */
    NEWCOMER,
    /** The period whose rating would pay was over before the policy came into force. */
    BEFORE_POLICY
}
