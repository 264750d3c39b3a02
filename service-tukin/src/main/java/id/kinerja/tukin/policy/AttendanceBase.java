package id.kinerja.tukin.policy;

/** What the percentages of attendance are taken of; agencies differ. */
public enum AttendanceBase {
    /** The component that follows attendance. */
    COMPONENT,
    /** The whole class amount of the month. */
    WHOLE,
    /** What the predikat has left of the whole (Permenlu 3/2025 Ps 15 and 18). */
    AFTER_PREDIKAT
}
