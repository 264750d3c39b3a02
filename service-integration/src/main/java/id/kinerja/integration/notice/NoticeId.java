package id.kinerja.integration.notice;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** Names one notice; later ones come behind earlier ones. */
public record NoticeId(UUID value) {

    public static NoticeId next() {
        return new NoticeId(UuidV7.next());
    }
}
