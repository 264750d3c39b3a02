package id.kinerja.integration.daftarhadir;

/** What can be done with a daftar hadir. */
public enum DaftarHadirAction {
    ATTEST,
    RETURN,
    CANCEL
}
