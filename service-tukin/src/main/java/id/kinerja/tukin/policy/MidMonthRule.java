package id.kinerja.tukin.policy;

/**
 * How a month counts in which the class or the status changes. Only days of paid service pay, by
 * their share of the days of the month; but for {@link #BY_WORKING_DAYS} those of the calendar.
 */
public enum MidMonthRule {
    /** Each day pays what held on it. */
    BY_CALENDAR_DAYS,
    /**
     * Each working day pays what held on it, by its share of the working days of the month:
     * weekdays that the agency's calendar doesn't take off.
     */
    BY_WORKING_DAYS,
    /** Every day pays what held last: a change counts from the month that it falls in. */
    SAME_MONTH,
    /** Every day pays what held first: a change counts from the month after it. */
    NEXT_MONTH,
    /** Every day pays what is best paid of what held in the month. */
    BEST_OF;

    /** Whether each day pays what held on it. */
    public boolean isByDays() {
        return this == BY_CALENDAR_DAYS || this == BY_WORKING_DAYS;
    }
}
