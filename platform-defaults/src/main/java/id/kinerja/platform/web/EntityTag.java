package id.kinerja.platform.web;

import id.kinerja.kernel.Refused;
import id.kinerja.platform.problem.IfMatchMissing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The version of an object as an ETag, and the check of the one that a caller sends back. */
public final class EntityTag {

    private EntityTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** A thing as it stands, with its version. */
    public static <T> ResponseEntity<T> answer(HttpStatus status, long version, T view) {
        return ResponseEntity.status(status).eTag(of(version)).body(view);
    }

    /**
     * The version that the caller has seen: 428 where he names none, 412 where it is no version of
     * ours.
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new IfMatchMissing();
        }
        try {
            return Long.parseLong(ifMatch.replace("\"", "").strip());
        } catch (NumberFormatException notAVersion) {
            throw Refused.stale();
        }
    }
}
