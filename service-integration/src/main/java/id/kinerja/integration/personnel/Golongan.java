package id.kinerja.integration.personnel;

import id.kinerja.kernel.JenisPegawai;
import java.util.regex.Pattern;

/**
 * The rank of an employee: golongan/ruang I/a to IV/e of PNS, golongan I to XVII of PPPK. Soldiers,
 * police and officials have ranks of their own, of which no rule here asks.
 */
final class Golongan {

    private static final Pattern OF_PNS = Pattern.compile("(I|II|III)/[a-d]|IV/[a-e]");
    private static final Pattern OF_PPPK =
            Pattern.compile("I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI|XVII");

    private Golongan() {}

    /** Whether somebody of this kind can have it. */
    static boolean fits(JenisPegawai kind, String golongan) {
        return switch (kind) {
            case PNS, CPNS -> OF_PNS.matcher(golongan).matches();
            case PPPK, PPPK_PARUH_WAKTU -> OF_PPPK.matcher(golongan).matches();
            case TNI, POLRI, PEJABAT_NEGARA, NON_ASN -> true;
        };
    }
}
