package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each minute costs, beside what bands of them do.
 *
 * @param late of each minute; nothing where zero
 * @param early the same
 * @param most what minutes of one kind cost at most, by the day or by the month as they are counted
 */
public record PerMinute(Percentage late, Percentage early, Percentage most, Article basis) {

    static @Nullable PerMinute of(@Nullable MinuteRule rule) {
        return rule == null
                ? null
                : new PerMinute(
                        rule.late() == null ? Percentage.ZERO : Percentage.of(rule.late()),
                        rule.early() == null ? Percentage.ZERO : Percentage.of(rule.early()),
                        rule.most() == null ? Percentage.HUNDRED : Percentage.of(rule.most()),
                        rule.basis());
    }

    public Percentage ofLate(int minutes) {
        return late.times(minutes).min(most);
    }

    public Percentage ofEarly(int minutes) {
        return early.times(minutes).min(most);
    }

    boolean costsNothing() {
        return late.equals(Percentage.ZERO) && early.equals(Percentage.ZERO);
    }

    Stream<Percentage> percentages() {
        return Stream.of(late, early, most);
    }
}
