package id.kinerja.skp.plan;

/** The seven core values that behaviour is looked at by. */
public enum BerAkhlak {
    BERORIENTASI_PELAYANAN,
    AKUNTABEL,
    KOMPETEN,
    HARMONIS,
    LOYAL,
    ADAPTIF,
    KOLABORATIF
}
