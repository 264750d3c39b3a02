package id.kinerja.tukin.payee;

/** What whoever receives the pay of the dead was to him, or that he has the power of the heirs. */
public enum HeirRelation {
    SUAMI,
    ISTRI,
    ANAK,
    ORANG_TUA,
    SAUDARA,
    /** By a power of attorney of all heirs. */
    KUASA,
    LAINNYA
}
