package id.kinerja.integration.leave;

/** The kinds of leave that are decreed (PP 11/2017 Ps 310); cuti bersama comes by the calendar. */
public enum LeaveType {
    TAHUNAN,
    BESAR,
    SAKIT,
    MELAHIRKAN,
    ALASAN_PENTING,
    CLTN
}
