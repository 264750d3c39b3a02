package id.kinerja.integration.overtime;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** Names one surat perintah lembur. */
public record OvertimeOrderId(UUID value) {

    public static OvertimeOrderId next() {
        return new OvertimeOrderId(UuidV7.next());
    }
}
