package id.kinerja.integration.daftarhadir;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** Names one daftar hadir. */
public record DaftarHadirId(UUID value) {

    public static DaftarHadirId next() {
        return new DaftarHadirId(UuidV7.next());
    }
}
