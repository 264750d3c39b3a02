package id.kinerja.platform.problem;

/** A change that doesn't say which version it changes: 428. */
public final class IfMatchMissing extends RuntimeException {

    public IfMatchMissing() {
        super("If-Match is missing");
    }
}
