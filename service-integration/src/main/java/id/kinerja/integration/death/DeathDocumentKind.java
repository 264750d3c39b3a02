package id.kinerja.integration.death;

/** Who has written that somebody has died. */
public enum DeathDocumentKind {
    AKTA_KEMATIAN,
    SURAT_KETERANGAN_KEMATIAN,
    PENETAPAN_PENGADILAN
}
