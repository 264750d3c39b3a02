package id.kinerja.tukin.statement;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Productivity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the part by minutes loses where fewer were verified than its target. */
final class ProductivityPart {

    static final String CODE = "POTONGAN_PRODUKTIVITAS";
    private static final int SCALE = 10;

    private final Productivity rule;
    private final PersonMonth facts;
    private final List<String> openQuestions;

    private ProductivityPart(Productivity rule, PersonMonth facts, List<String> openQuestions) {
        this.rule = rule;
        this.facts = facts;
        this.openQuestions = openQuestions;
    }

    /**
     * @param component what the whole target earns
     * @param openQuestions to which is added where nobody has told of any log
     */
    static Line of(
            Productivity rule, PersonMonth facts, Rupiah component, List<String> openQuestions) {
        return new ProductivityPart(rule, facts, openQuestions).line(component);
    }

    private Line line(Rupiah component) {
        Effort effort = facts.effort();
        // Of nothing nothing is taken, and nobody waits where there are no logs.
        if (facts.places().isEmpty() || (effort != null && !effort.logged())) {
            return Line.of(CODE, Rupiah.ZERO, rule.basis(), List.of());
        }
        int minutes = minutes(effort);
        int target = target(effort);
        Rupiah lost = paid(component, minutes, target).minus(component);
        Line part =
                new Line(
                        "MENIT_" + minutes + "_DARI_" + target,
                        lost,
                        null,
                        component,
                        null,
                        rule.basis(),
                        List.of());
        return new Line(CODE, lost, rule.share(), component, null, rule.basis(), List.of(part));
    }

    private int minutes(@Nullable Effort effort) {
        Integer told = effort == null ? null : effort.minutes();
        if (told == null && rule.missing() == Productivity.Missing.HOLD) {
            openQuestions.add("minutes-missing");
        }
        return told == null ? 0 : told;
    }

    private static Rupiah paid(Rupiah component, int minutes, int target) {
        return minutes >= target
                ? component
                : Rupiah.rounded(
                        BigDecimal.valueOf(component.amount())
                                .multiply(BigDecimal.valueOf(minutes))
                                .divide(BigDecimal.valueOf(target), SCALE, RoundingMode.HALF_EVEN),
                        RoundingMode.HALF_UP);
    }

    /** For as much of the month as was held, in whole minutes. */
    private int target(@Nullable Effort effort) {
        Integer perWorkday = rule.perWorkday();
        if (perWorkday != null) {
            return perWorkday * (effort == null ? 0 : effort.workdays());
        }
        int held = facts.places().stream().mapToInt(PersonMonth.Place::days).sum();
        int whole = facts.month().lengthOfMonth();
        int perMonth = rule.perMonth() == null ? 0 : rule.perMonth();
        return Math.ceilDiv(perMonth * Math.min(held, whole), whole);
    }
}
