package id.kinerja.tukin.policy;

/** The kinds of leave of PP 11/2017 Ps 310 and PP 49/2018 Ps 76. */
public enum LeaveType {
    TAHUNAN,
    BESAR,
    SAKIT,
    MELAHIRKAN,
    ALASAN_PENTING,
    BERSAMA,
    CLTN
}
