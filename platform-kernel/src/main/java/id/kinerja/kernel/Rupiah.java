package id.kinerja.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * Money in whole rupiah.
 *
 * <p>Arithmetic that leaves the range of 64 bits throws {@link ArithmeticException} rather than
 * wrap around.
 */
public record Rupiah(long amount) implements Comparable<Rupiah> {

    public static final Rupiah ZERO = new Rupiah(0);

    public static Rupiah of(long amount) {
        return amount == 0 ? ZERO : new Rupiah(amount);
    }

    public static Rupiah sum(Collection<Rupiah> amounts) {
        return amounts.stream().reduce(ZERO, Rupiah::plus);
    }

    public Rupiah plus(Rupiah other) {
        return of(Math.addExact(amount, other.amount));
    }

    public Rupiah minus(Rupiah other) {
        return of(Math.subtractExact(amount, other.amount));
    }

    public Rupiah negated() {
        return of(Math.negateExact(amount));
    }

    public Rupiah min(Rupiah other) {
        return amount <= other.amount ? this : other;
    }

    public Rupiah max(Rupiah other) {
        return amount >= other.amount ? this : other;
    }

    public boolean isNegative() {
        return amount < 0;
    }

    /** An exact amount; to be rounded once, by {@link #rounded(BigDecimal, RoundingMode)}. */
    public BigDecimal times(Percentage percentage) {
        return percentage.fraction().multiply(BigDecimal.valueOf(amount));
    }

    /** The one place where a fraction of a rupiah ends. */
    public static Rupiah rounded(BigDecimal exact, RoundingMode mode) {
        return of(exact.setScale(0, mode).longValueExact());
    }

    @Override
    public int compareTo(Rupiah other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return "Rp" + amount;
    }
}
