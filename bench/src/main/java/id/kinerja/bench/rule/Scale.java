package id.kinerja.bench.rule;

import java.util.Objects;

/**
 * How large the runs are: {@code KINERJA_BENCH_SCALE}, 1 where nobody says otherwise. A smaller one
 * shows that a command works, and its outcome is no figure.
 */
public final class Scale {

    private static final double SCALE = Double.parseDouble(said());

    private Scale() {}

    /** So many of what would be this many in full, at least one. */
    public static int of(int full) {
        return Math.max(1, (int) Math.round(full * SCALE));
    }

    public static boolean isFull() {
        return SCALE == 1;
    }

    private static String said() {
        return Objects.requireNonNullElse(System.getenv("KINERJA_BENCH_SCALE"), "1");
    }
}
