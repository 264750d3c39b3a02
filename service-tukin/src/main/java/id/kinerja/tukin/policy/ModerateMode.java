package id.kinerja.tukin.policy;

/**
 * By which law moderate punishments are given: that of PP 94/2021 counts once the PP on pay is in
 * force (PP 94/2021 Ps 42).
 */
public enum ModerateMode {
    /**
     * A periodic raise or a promotion a year later, or a rank lower for a year (PP 53/2010 Ps 7).
     */
    PP53,
    /** A quarter of the allowance for six, nine or twelve months (PP 94/2021 Ps 8). */
    PP94
}
