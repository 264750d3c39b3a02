package id.kinerja.integration.death;

/** What an heir was to whoever has died. */
public enum HeirRelation {
    SUAMI,
    ISTRI,
    ANAK,
    ORANG_TUA,
    SAUDARA,
    LAINNYA
}
