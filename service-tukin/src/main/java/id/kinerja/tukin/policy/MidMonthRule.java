package id.kinerja.tukin.policy;

/** How a month counts in which the class, the status or the service changes. */
public enum MidMonthRule {
    /** Each calendar day pays its share of what held on it. */
    BY_CALENDAR_DAYS
}
