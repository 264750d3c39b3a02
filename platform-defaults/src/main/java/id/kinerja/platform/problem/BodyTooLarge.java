package id.kinerja.platform.problem;

import java.io.IOException;

/** A body went over the limit while it was read: 413. */
public final class BodyTooLarge extends IOException {

    public BodyTooLarge() {
        super("The body is over the limit");
    }

    /** Whether this is the reason of a fault, however deep. */
    static boolean isCauseOf(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }
}
