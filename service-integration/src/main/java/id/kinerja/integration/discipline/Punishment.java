package id.kinerja.integration.discipline;

/**
 * The kinds of punishment of PP 94/2021 Ps 8, light, moderate and heavy, each in the order of the
 * law. What a moderate one costs is for policies to say: Ps 42 keeps those of PP 53/2010 in force
 * for now.
 */
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
