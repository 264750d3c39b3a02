package id.kinerja.platform.web;

import id.kinerja.kernel.Refused;
import id.kinerja.platform.problem.IfMatchMissing;
import org.jspecify.annotations.Nullable;

/** The version of an object as an ETag, and the check of the one that a caller sends back. */
public final class EntityTag {

    private EntityTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
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
