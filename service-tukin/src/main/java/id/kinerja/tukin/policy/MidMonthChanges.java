package id.kinerja.tukin.policy;

/** What counts as a change within a month, of which {@link MidMonthRule} says how it counts. */
public enum MidMonthChanges {
    /**
     * Class, kind of position and status. Which variant pays goes by where its holder stood last,
     * and criteria of TPP by what facts say on the last day.
     */
    CLASS_AND_STATUS,
    /** The variant and what facts say of criteria, too. */
    ALL
}
