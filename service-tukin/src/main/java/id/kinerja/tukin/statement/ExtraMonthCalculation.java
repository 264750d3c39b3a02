package id.kinerja.tukin.statement;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.Counted;
import id.kinerja.tukin.policy.CriterionShare;
import id.kinerja.tukin.policy.ExtraComponent;
import id.kinerja.tukin.policy.ExtraMonth;
import id.kinerja.tukin.policy.ExtraStatus;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.StatusShares;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What THR or the thirteenth month comes to, of the statement of the month that it is made of: the
 * class amount and how much of it is paid, what is taken of it by the components that count, what a
 * post beside one's own adds, then the part of who serves so and so long. Who isn't in service on
 * the day that counts gets nothing.
 */
final class ExtraMonthCalculation {

    private static final String ACTING = "PERAN_RANGKAP";

    /** Of a cut that is taken in part: its percentage is of the cut, whatever that is of. */
    private static final String PART = "SEBAGIAN_";

    private final PersonMonth facts;
    private final Policy policy;
    private final ExtraMonth rule;
    private final @Nullable ExtraStatus serving;
    private final Statement month;
    private final List<CriterionShare> criteria;
    private final List<Line> lines = new ArrayList<>();

    private ExtraMonthCalculation(
            PersonMonth facts,
            Policy policy,
            ExtraFacts extra,
            Statement month,
            List<CriterionShare> criteria) {
        this.criteria = criteria;
        this.facts = facts;
        this.policy = policy;
        this.rule = policy.extraMonth(extra.pay()).orElseThrow();
        this.serving = extra.serving();
        this.month = month;
    }

    /**
     * @param policy one that has a rule for it
     * @param month the statement of the month itself
     * @param criteria by which its days were paid
     */
    static Statement of(
            PersonMonth facts,
            Policy policy,
            ExtraFacts extra,
            Statement month,
            List<CriterionShare> criteria) {
        return new ExtraMonthCalculation(facts, policy, extra, month, criteria).statement();
    }

    private Statement statement() {
        Rupiah base = whole();
        for (Line line : month.lines()) {
            ExtraComponent.of(line.code())
                    .filter(component -> component.isCut() && rule.counts(component))
                    .ifPresent(component -> cut(line, rule.of(component)));
        }
        Rupiah acting = acting();
        share();
        round();
        return new Statement(
                facts.person(),
                facts.month(),
                month.policy(),
                policy.rounding().toStep(base.plus(acting)),
                lines,
                openQuestions());
    }

    /** The class amount as the month has it, line by line, and what of it isn't paid here. */
    private Rupiah whole() {
        List<Line> classes = ofComponent(ExtraComponent.CLASS);
        lines.addAll(classes);
        Rupiah base = left();
        Percentage paid = rule.of(ExtraComponent.CLASS);
        if (!paid.equals(Percentage.HUNDRED)) {
            lines.add(line("BAGIAN_TUKIN", part(base, paid).minus(base), paid, base, rule.basis()));
        }
        return base;
    }

    private List<Line> ofComponent(ExtraComponent component) {
        return month.lines().stream()
                .filter(
                        line ->
                                ExtraComponent.of(line.code())
                                        .filter(component::equals)
                                        .isPresent())
                .toList();
    }

    /** Never more than is left, however the fractions of a rupiah end. */
    private void cut(Line line, Percentage percentage) {
        Rupiah taken = line.amount().negated();
        Rupiah cut = part(taken, percentage).min(left());
        lines.add(
                cut.equals(taken)
                        ? line
                        : line(PART + line.code(), cut.negated(), percentage, taken, rule.basis()));
    }

    /**
     * By a code of its own: it is no payment beside this one. What cuts took of it isn't cut here.
     */
    private Rupiah acting() {
        Percentage percentage = rule.of(ExtraComponent.ACTING);
        Rupiah before = left();
        if (rule.counts(ExtraComponent.ACTING)) {
            ofComponent(ExtraComponent.ACTING).stream()
                    .filter(one -> !one.amount().isNegative())
                    .forEach(
                            one ->
                                    lines.add(
                                            line(
                                                    ACTING,
                                                    part(one.amount(), percentage),
                                                    percentage,
                                                    one.amount(),
                                                    rule.basis())));
        }
        return left().minus(before);
    }

    private void share() {
        if (serving == null) {
            lines.add(
                    new Line(
                            "TIDAK_BERTUGAS",
                            left().negated(),
                            null,
                            null,
                            rule.inServiceOn(),
                            rule.basis(),
                            List.of()));
            return;
        }
        StatusShares.Share status = rule.statuses().get(serving);
        if (status != null) {
            Rupiah before = left();
            lines.add(
                    line(
                            "BAGIAN_STATUS",
                            part(before, status.percentage()).minus(before),
                            status.percentage(),
                            before,
                            status.basis()));
        }
        ExtraMonth.Service service = rule.service().get(serving);
        if (service != null) {
            served(service);
        }
    }

    private void served(ExtraMonth.Service service) {
        int months = monthsServed();
        int paid = service.paid(months);
        if (paid < service.whole()) {
            Rupiah before = left();
            BigDecimal exact =
                    BigDecimal.valueOf(before.amount())
                            .multiply(BigDecimal.valueOf(paid))
                            .divide(
                                    BigDecimal.valueOf(service.whole()),
                                    0,
                                    policy.rounding().mode());
            lines.add(
                    line(
                            "MASA_KERJA_" + months + "_DARI_" + service.whole(),
                            Rupiah.of(exact.longValueExact()).minus(before),
                            null,
                            null,
                            service.basis()));
        }
    }

    /** Whole months until the day that counts; of whom the beginning isn't known, many. */
    private int monthsServed() {
        LocalDate since = facts.since();
        return since == null
                ? Integer.MAX_VALUE
                : (int) Math.max(0, ChronoUnit.MONTHS.between(since, rule.inServiceOn()));
    }

    private void round() {
        Rupiah rest = policy.rounding().toStep(left()).minus(left());
        Article basis = policy.rounding().basis();
        if (basis != null && !rest.equals(Rupiah.ZERO)) {
            lines.add(line("PEMBULATAN", rest, null, null, basis));
        }
    }

    /** Of what doesn't count nobody needs to know anything, nor of whom gets nothing. */
    private List<String> openQuestions() {
        return serving == null
                ? List.of()
                : month.openQuestions().stream().filter(this::counts).toList();
    }

    private boolean counts(String question) {
        return switch (question) {
            case "rating-missing" -> rule.counts(ExtraComponent.PERFORMANCE);
            case "minutes-missing" -> rule.counts(ExtraComponent.PRODUCTIVITY);
            case "decision-without-rule" -> rule.counts(ExtraComponent.OTHER_CUTS);
            case "attendance-missing" -> rule.counts(ExtraComponent.ATTENDANCE);
            case "leave-missing" -> rule.readsAttendance();
            default -> !OutsideDeductions.asksForFact(question) || needsFact(question);
        };
    }

    /**
     * Criteria decide the class amount itself, and what is counted what attendance pays. What a
     * figure adds is never paid here.
     */
    private boolean needsFact(String question) {
        Stream<String> taking =
                rule.counts(ExtraComponent.FACTS) ? policy.facts().taking() : Stream.empty();
        Stream<String> counted =
                rule.counts(ExtraComponent.ATTENDANCE)
                        ? policy.facts().counted().stream().map(Counted::fact)
                        : Stream.empty();
        Stream<String> paying = criteria.stream().flatMap(one -> Stream.ofNullable(one.fact()));
        return Stream.of(taking, counted, paying)
                .flatMap(facts -> facts)
                .map(OutsideDeductions::question)
                .anyMatch(question::equals);
    }

    private Rupiah left() {
        return Rupiah.sum(lines.stream().map(Line::amount).toList());
    }

    private Rupiah part(Rupiah whole, Percentage percentage) {
        return Rupiah.rounded(whole.times(percentage), policy.rounding().mode());
    }

    private static Line line(
            String code,
            Rupiah amount,
            @Nullable Percentage percentage,
            @Nullable Rupiah of,
            Article basis) {
        return new Line(code, amount, percentage, of, null, basis, List.of());
    }
}
