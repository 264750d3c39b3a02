package id.kinerja.tukin.policy;

/** The punishments of PP 94/2021 Ps 8, from the lightest. */
public enum Punishment {
    TEGURAN_LISAN,
    TEGURAN_TERTULIS,
    PERNYATAAN_TIDAK_PUAS,
    SEDANG_1,
    SEDANG_2,
    SEDANG_3,
    BERAT_1,
    BERAT_2,
    BERAT_3
}
