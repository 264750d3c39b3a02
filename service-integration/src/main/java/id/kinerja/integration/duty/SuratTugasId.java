package id.kinerja.integration.duty;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** Names one surat tugas. */
public record SuratTugasId(UUID value) {

    public static SuratTugasId next() {
        return new SuratTugasId(UuidV7.next());
    }
}
