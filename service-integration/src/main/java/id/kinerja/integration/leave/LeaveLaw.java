package id.kinerja.integration.leave;

import id.kinerja.kernel.JenisPegawai;
import java.util.Optional;

/** By which law somebody has leave. */
public enum LeaveLaw {
    /** PP 11/2017 Ps 309-341, for a CPNS too (Ps 311). */
    PNS,
    /** PP 49/2018 Ps 76-93. */
    PPPK;

    /** Nothing of those whose leave is not for an agency of ASN to grant. */
    public static Optional<LeaveLaw> of(JenisPegawai jenis) {
        return switch (jenis) {
            case PNS, CPNS -> Optional.of(PNS);
            case PPPK, PPPK_PARUH_WAKTU -> Optional.of(PPPK);
            case TNI, POLRI, PEJABAT_NEGARA, NON_ASN -> Optional.empty();
        };
    }
}
