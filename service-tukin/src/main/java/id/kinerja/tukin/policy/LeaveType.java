package id.kinerja.tukin.policy;

/** The kinds of leave of PP 11/2017 Ps 310 and PP 49/2018 Ps 76. */
public enum LeaveType {
    TAHUNAN,
    BESAR,
    SAKIT,
    MELAHIRKAN,
    ALASAN_PENTING,
    BERSAMA,
    CLTN;

    /**
     * Whether a policy says what a day of it pays; leave outside the state's charge has no income,
     * whatever a policy says (PP 11/2017 Ps 334 to 341, Perpres 103/2022 Ps 6).
     */
    public boolean paid() {
        return this != CLTN;
    }
}
