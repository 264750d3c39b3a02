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
    NON_ASN;

    /** Whether the service ends with a contract unless it is renewed (PP 49/2018 Ps 35). */
    public boolean isByContract() {
        return switch (this) {
            case PPPK, PPPK_PARUH_WAKTU, NON_ASN -> true;
            case PNS, CPNS, TNI, POLRI, PEJABAT_NEGARA -> false;
        };
    }
}
