package id.kinerja.tukin.statement;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.Productivity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the part by minutes loses where fewer were verified than its target. */
final class ProductivityPart {

    static final String CODE = "POTONGAN_PRODUKTIVITAS";

    private final Policy policy;
    private final Productivity rule;
    private final PersonMonth facts;
    private final List<PersonMonth.Place> working;

    private ProductivityPart(
            Policy policy, Productivity rule, PersonMonth facts, List<PersonMonth.Place> working) {
        this.policy = policy;
        this.rule = rule;
        this.facts = facts;
        this.working = working;
    }

    /**
     * @param paid the days that pay something
     * @param component what the whole target earns
     * @param openQuestions to which is added where nobody has told of any log
     */
    static Line of(
            Policy policy,
            Productivity rule,
            PersonMonth facts,
            List<PersonMonth.Place> paid,
            Rupiah component,
            List<String> openQuestions) {
        List<PersonMonth.Place> working = paid.stream().filter(PersonMonth.Place::works).toList();
        return new ProductivityPart(policy, rule, facts, working).line(component, openQuestions);
    }

    private Line line(Rupiah component, List<String> openQuestions) {
        Effort effort = facts.effort();
        if (!logsAreDue(effort)) {
            return Line.of(CODE, Rupiah.ZERO, rule.basis(), List.of());
        }
        Integer told = effort == null ? null : effort.minutes();
        if (told == null && rule.missing() == Productivity.Missing.HOLD) {
            openQuestions.add("minutes-missing");
        }
        if (effort == null) {
            return Line.of(CODE, component.negated(), rule.basis(), List.of());
        }
        int minutes = told == null ? 0 : told;
        int target = target(effort);
        Rupiah lost = paid(component, minutes, target).minus(component);
        return Line.of(CODE, lost, rule.basis(), List.of(part(minutes, target, lost, component)));
    }

    /** Of nothing nothing is taken, and nobody waits for logs who has none to write. */
    private boolean logsAreDue(@Nullable Effort effort) {
        return !working.isEmpty() && (effort == null || (effort.logged() && effort.workdays() > 0));
    }

    private Line part(int minutes, int target, Rupiah lost, Rupiah component) {
        return new Line(
                "MENIT_" + minutes + "_DARI_" + target,
                lost,
                null,
                component,
                null,
                rule.basis(),
                List.of());
    }

    private Rupiah paid(Rupiah component, int minutes, int target) {
        if (minutes >= target) {
            return component;
        }
        BigDecimal earned =
                BigDecimal.valueOf(component.amount()).multiply(BigDecimal.valueOf(minutes));
        return Rupiah.of(
                earned.divide(BigDecimal.valueOf(target), 0, policy.rounding().mode())
                        .longValueExact());
    }

    /** For as much of the month as was held, in whole minutes. */
    private int target(Effort effort) {
        Integer perWorkday = rule.perWorkday();
        if (perWorkday != null) {
            return perWorkday * effort.workdays();
        }
        int held = working.stream().mapToInt(PersonMonth.Place::days).sum();
        int whole = facts.month().lengthOfMonth();
        int perMonth = rule.perMonth() == null ? 0 : rule.perMonth();
        return Math.ceilDiv(perMonth * Math.min(held, whole), whole);
    }
}
