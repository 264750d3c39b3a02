package id.kinerja.kernel;

/**
 * The kind of a position: leadership (JPT), administrator, pengawas, functional, pelaksana, or a
 * state office.
 */
public enum JenisJabatan {
    JPT_UTAMA,
    JPT_MADYA,
    JPT_PRATAMA,
    ADMINISTRATOR,
    PENGAWAS,
    FUNGSIONAL,
    PELAKSANA,
    JABATAN_NEGARA
}
