package id.kinerja.tukin.policy;

/**
 * How a month counts in which the class or the status changes. Only days of paid service pay, by
 * their share of the calendar month, whichever rule it is.
 */
public enum MidMonthRule {
    /** Each day pays what held on it. */
    BY_CALENDAR_DAYS,
    /** Every day pays what held last: a change counts from the month that it falls in. */
    SAME_MONTH,
    /** Every day pays what held first: a change counts from the month after it. */
    NEXT_MONTH,
    /** Every day pays what is best paid of what held in the month. */
    BEST_OF
}
