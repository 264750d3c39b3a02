package id.kinerja.kernel;

/**
 * The outcome of an evaluation, PermenPANRB 6/2022 (the label Cukup of PP 30/2019 is
 * BUTUH_PERBAIKAN here).
 */
public enum Predikat {
    SANGAT_BAIK,
    BAIK,
    BUTUH_PERBAIKAN,
    KURANG,
    SANGAT_KURANG
}
