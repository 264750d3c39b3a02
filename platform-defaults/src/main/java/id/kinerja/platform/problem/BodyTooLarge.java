package id.kinerja.platform.problem;

import java.io.IOException;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/** A body went over the limit while it was read: 413. */
public final class BodyTooLarge extends IOException {

    private final long bytes;

    /**
     * @param bytes the limit
     */
    public BodyTooLarge(long bytes) {
        super("The body is over the limit");
        this.bytes = bytes;
    }

    /** A limit in bytes as callers are told it: in whole megabytes. */
    public static String limit(long bytes) {
        return Long.toString(DataSize.ofBytes(bytes).toMegabytes());
    }

    String limit() {
        return limit(bytes);
    }

    /** Where this is the reason of a fault, however deep. */
    static Optional<BodyTooLarge> causeOf(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge past) {
                return Optional.of(past);
            }
        }
        return Optional.empty();
    }
}
