package id.kinerja.activity.log;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of output, with four decimals at most; never below zero. */
public final class Quantity {

    private static final int SCALE = 4;

    private final BigDecimal value;

    private Quantity(BigDecimal value) {
        this.value = value;
    }

    /**
     * Throws {@link ArithmeticException} where it is finer than four decimals, and {@link
     * IllegalArgumentException} where it is no number or below zero.
     */
    public static Quantity of(String decimal) {
        BigDecimal value = new BigDecimal(decimal).setScale(SCALE, RoundingMode.UNNECESSARY);
        if (value.signum() < 0) {
            throw new IllegalArgumentException("An output is not below zero");
        }
        return new Quantity(value);
    }

    /** Without trailing zeros, with a point. */
    public String decimal() {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity quantity && value.equals(quantity.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return decimal();
    }
}
