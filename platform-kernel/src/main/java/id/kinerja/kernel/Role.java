package id.kinerja.kernel;

/**
 * What a token may be used for; where its holder may use it is said by the grants of the directory.
 */
public enum Role {
    /** Every employee, for what concerns himself and those he assesses. */
    PEGAWAI,
    /** Units, people, calendars, devices, leave, periods. */
    ADMIN_KEPEGAWAIAN,
    /** Reviewer and operator of SKP and evaluation. */
    PENGELOLA_KINERJA,
    /** Maker of policies and of tukin runs. */
    PENGELOLA_TUKIN,
    /** Checker: activates policies, approves runs. */
    PENYETUJU_TUKIN,
    AUDITOR,
    /** Opens agencies; belongs to none. */
    PLATFORM_ADMIN,
    /** A machine client, such as an attendance system. */
    MACHINE
}
