package id.kinerja.tukin.policy;

/** Columns of SIPD's sheet for what is taken after taxes and contributions. */
public enum SipdColumn {
    ZAKAT,
    BULOG
}
