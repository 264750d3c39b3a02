package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Refused.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link ProductivityRule} that can be applied. */
public record Productivity(
        Article basis,
        Percentage share,
        @Nullable Integer perMonth,
        @Nullable Integer perWorkday,
        Missing missing) {

    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int MINUTES_OF_A_MONTH = 31 * MINUTES_OF_A_DAY;

    /** What holds where no log of a month was ever told. */
    public enum Missing {
        /** The person waits. */
        HOLD,
        /** Nobody wrote any, so the part is not paid. */
        ZERO_COMPONENT
    }

    static @Nullable Productivity of(@Nullable ProductivityRule rule) {
        return rule == null
                ? null
                : new Productivity(
                        rule.basis(),
                        Percentage.of(rule.percentage()),
                        rule.minutesPerMonth(),
                        rule.minutesPerWorkday(),
                        rule.missing());
    }

    /**
     * @param performance the part that follows the predikat
     */
    List<Finding> findings(Percentage performance) {
        List<Finding> findings = new ArrayList<>();
        if ((perMonth == null) == (perWorkday == null)) {
            findings.add(Finding.of("composition.productivity", "productivity-one-target"));
        }
        check(findings, "minutesPerMonth", perMonth, MINUTES_OF_A_MONTH);
        check(findings, "minutesPerWorkday", perWorkday, MINUTES_OF_A_DAY);
        if (performance.plus(share).compareTo(Percentage.HUNDRED) > 0) {
            findings.add(Finding.of("composition", "composition-above-whole"));
        }
        return findings;
    }

    private static void check(
            List<Finding> findings, String part, @Nullable Integer minutes, int most) {
        if (minutes != null && (minutes < 1 || minutes > most)) {
            findings.add(
                    Finding.of(
                            "composition.productivity." + part,
                            "productivity-minutes-outside",
                            most));
        }
    }
}
