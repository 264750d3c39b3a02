package id.kinerja.tukin.inspection;

/** What is to be looked at; none of them says that anything is wrong. */
public enum AuditFindingKind {
    /** By what is known now, a day that was paid is of no paid service. */
    PAID_AFTER_END,
    PAID_ON_STUDY,
    /** Of cuti besar or cuti di luar tanggungan negara. */
    PAID_ON_LONG_LEAVE,
    /** A decision that the policy cuts by, and no cut. */
    PUNISHMENT_NOT_CUT,
    /** Paid for a criterion of TPP whose position, unit or fact he hasn't, by what is known now. */
    CRITERION_WITHOUT_POSITION,
    TWICE_IN_A_MONTH,
    /** All that was granted for the month is more than it may come to. */
    ABOVE_CEILING,
    /** With this run a unit was granted more in the year than its pagu, as that is now. */
    ABOVE_PAGU,
    /** The run pays, or claims, a difference for an earlier month. */
    CORRECTED,
    /** Name, account or heirs were kept anew in the month before the lock. */
    PAYEE_CHANGED
}
