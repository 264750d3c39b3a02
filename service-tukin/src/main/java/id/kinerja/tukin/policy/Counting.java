package id.kinerja.tukin.policy;

/** How minutes find their band. */
public enum Counting {
    /** Those of each day by themselves. */
    PER_OCCURRENCE,
    /** Those of all days of the month together, once (Permentan 68/2012). */
    CUMULATIVE
}
