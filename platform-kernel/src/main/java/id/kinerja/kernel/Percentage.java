package id.kinerja.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A percentage as an exact decimal: {@code 2.5} means two and a half in a hundred.
 *
 * <p>Held with four decimals; a finer one is refused with {@link ArithmeticException}. May be below
 * zero or above a hundred: where a rule forbids that, the rule says so.
 */
public record Percentage(BigDecimal value) implements Comparable<Percentage> {

    private static final int SCALE = 4;

    /** Of what is written; writing out 1E999999999 would take all memory there is. */
    private static final int MOST_SCALE = 20;

    public static final Percentage ZERO = Percentage.of("0");
    public static final Percentage HUNDRED = Percentage.of("100");

    public Percentage {
        if (Math.abs(value.scale()) > MOST_SCALE) {
            throw new ArithmeticException("Not a percentage that anybody means: " + value.scale());
        }
        value = value.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    public static Percentage of(String decimal) {
        return new Percentage(new BigDecimal(decimal));
    }

    public static Percentage of(long whole) {
        return new Percentage(BigDecimal.valueOf(whole));
    }

    public Percentage plus(Percentage other) {
        return new Percentage(value.add(other.value));
    }

    public Percentage minus(Percentage other) {
        return new Percentage(value.subtract(other.value));
    }

    public Percentage times(long count) {
        return new Percentage(value.multiply(BigDecimal.valueOf(count)));
    }

    public Percentage min(Percentage other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Percentage max(Percentage other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** This percentage as a factor: 60 % is 0.6. */
    public BigDecimal fraction() {
        return value.movePointLeft(2);
    }

    /** Without trailing zeros, with a point: {@code 2.5}, {@code 100}. */
    public String decimal() {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(Percentage other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return decimal() + "%";
    }
}
