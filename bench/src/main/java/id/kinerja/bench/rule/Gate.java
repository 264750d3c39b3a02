package id.kinerja.bench.rule;

/** A fast wrong run scores nothing: what does not hold ends the measurement. */
public final class Gate {

    private Gate() {}

    public static void equal(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new WrongRun(what + ": expected " + expected + ", found " + found);
        }
    }

    public static void holds(String what, boolean claim) {
        if (!claim) {
            throw new WrongRun(what);
        }
    }

    /** The run was wrong, so how fast it was doesn't matter. */
    public static final class WrongRun extends RuntimeException {

        private static final long serialVersionUID = 1;

        WrongRun(String what) {
            super(what);
        }
    }
}
