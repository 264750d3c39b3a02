package id.kinerja.tukin.policy;

/**
 * The punishments of PP 94/2021 Ps 8, from the lightest. What the three moderate ones are is said
 * by {@link ModerateMode}.
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
    BERAT_3;

    public boolean isModerate() {
        return this == SEDANG_1 || this == SEDANG_2 || this == SEDANG_3;
    }
}
