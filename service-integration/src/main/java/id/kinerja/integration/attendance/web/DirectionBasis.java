package id.kinerja.integration.attendance.web;

import id.kinerja.integration.attendance.Punch;

/** What a punch's direction rests on. */
enum DirectionBasis {
    /** The source says it. */
    DEVICE_STATUS,
    /** The source says none: before the middle of the hours it is an arrival, then a departure. */
    INFERRED,
    /** It is said for the terminal, whatever key was pressed. */
    TERMINAL_POLICY;

    static DirectionBasis of(Punch.Direction said, boolean byTerminal) {
        if (byTerminal) {
            return TERMINAL_POLICY;
        }
        return said == Punch.Direction.UNDEFINED ? INFERRED : DEVICE_STATUS;
    }
}
