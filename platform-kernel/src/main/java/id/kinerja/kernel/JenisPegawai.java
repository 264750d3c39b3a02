package id.kinerja.kernel;

/** What kind of employee a person is; assessors may be none of the ASN kinds. */
public enum JenisPegawai {
    PNS,
    CPNS,
    PPPK,
    PPPK_PARUH_WAKTU,
    TNI,
    POLRI,
    PEJABAT_NEGARA,
    NON_ASN
}
