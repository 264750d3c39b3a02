package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The most that attendance, leave and discipline take together of what they are taken of.
 *
 * @param percentage 0 to 100; cuts are shortened by one below 100 alone
 * @param basis that says so; absent where it shortens nothing
 */
public record CutCap(Percentage percentage, @Nullable Article basis) {

    /** Nothing but the whole limits them. */
    public static final CutCap WHOLE = new CutCap(Percentage.HUNDRED, null);

    static CutCap of(PolicyDocument.@Nullable CapRule rule) {
        if (rule == null || Percentage.of(rule.percentage()).equals(Percentage.HUNDRED)) {
            return WHOLE;
        }
        return new CutCap(Percentage.of(rule.percentage()), rule.basis());
    }

    /** Whether it shortens anything. */
    public boolean isBelowTheWhole() {
        return percentage.compareTo(Percentage.HUNDRED) < 0;
    }
}
