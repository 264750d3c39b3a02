package id.kinerja.integration.attendance.web;

import id.kinerja.integration.attendance.Punch;

/** What a punch's direction rests on. */
enum DirectionBasis {
    /** The source says it. */
    DEVICE_STATUS,
    /** The source says none: before the middle of the hours it is an arrival, then a departure. */
    INFERRED;

    static DirectionBasis of(Punch.Direction said) {
        return said == Punch.Direction.UNDEFINED ? INFERRED : DEVICE_STATUS;
    }
}
