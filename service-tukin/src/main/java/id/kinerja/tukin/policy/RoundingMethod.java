package id.kinerja.tukin.policy;

import java.math.RoundingMode;

/** How an amount becomes a whole one. */
public enum RoundingMethod {
    /** To the nearest; a half goes up. */
    HALF_UP(RoundingMode.HALF_UP),
    DOWN(RoundingMode.DOWN),
    UP(RoundingMode.UP);

    private final RoundingMode mode;

    RoundingMethod(RoundingMode mode) {
        this.mode = mode;
    }

    RoundingMode mode() {
        return mode;
    }
}
