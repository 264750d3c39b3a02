package id.kinerja.tukin.statement;

import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.AttendanceBase;
import id.kinerja.tukin.policy.CriterionShare;
import id.kinerja.tukin.policy.MidMonthRule;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.Productivity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From the facts of a month and a policy to its statement.
 *
 * <p>Order: class amount by the days held and the status, the two components and what follows
 * minutes, predikat factor, minutes, attendance and leave cuts, what leave and discipline take of
 * the whole or of what the predikat left, what the predikat adds, what facts from outside take of
 * both, additions as Plt and by figures, with rounding to the step where the policy has it. Nothing
 * is read, kept or dated here, so the same facts and policy give the same statement for ever.
 */
public final class StatementCalculation {

    private final PersonMonth facts;
    private final Policy policy;
    private final List<String> openQuestions = new ArrayList<>();
    private final List<Segment> paid;
    private final List<PersonMonth.Place> held;

    /**
     * @param policy as it is for the person's month
     */
    private StatementCalculation(PersonMonth facts, Policy agencys, Policy policy) {
        this.facts = facts;
        this.policy = policy;
        this.paid = paid(agencys);
        this.held = paid.stream().map(Segment::place).toList();
    }

    public static Statement of(PersonMonth facts, Policy policy) {
        Policy his = PersonsPolicy.of(policy, facts);
        StatementCalculation month = new StatementCalculation(facts, policy, his);
        Statement statement = month.statement();
        ExtraFacts extra = facts.extra();
        return extra == null
                ? statement
                : ExtraMonthCalculation.of(facts, his, extra, statement, month.criteria());
    }

    private Statement statement() {
        List<Line> classes = HeldClasses.of(policy, paid, MonthDays.of(policy, facts));
        Rupiah base = sum(classes);
        Rupiah performance = share(base, policy.performance());
        Rupiah productivity = productivity(base, performance);
        // The rest, not a percentage of its own, so that the components add up to the class amount.
        Rupiah attendance = base.minus(performance).minus(productivity);
        RoundedLines lines = new RoundedLines(policy.rounding());
        lines.add(Line.of("TUKIN_KELAS", base, policy.classesBasis(), classes));
        lines.add(performanceLine(performance), performance);
        Productivity byMinutes = policy.productivity();
        if (byMinutes != null) {
            lines.add(
                    ProductivityPart.of(
                            policy, byMinutes, facts, held, productivity, openQuestions),
                    productivity);
        }
        Rupiah afterPredikat = lines.sum();
        CutsTogether cuts = addAttendance(lines, base, attendance);
        Line whole = new WholeDeduction(policy, facts, base, afterPredikat).line(lines.sum(), cuts);
        if (!whole.parts().isEmpty()) {
            lines.add(whole);
        }
        Optional<Line> raise = RatingRaises.of(policy, facts, paid, base);
        raise.ifPresent(lines::add);
        Rupiah full = base.plus(raise.map(Line::amount).orElse(Rupiah.ZERO));
        if (!paid.isEmpty()) {
            OutsideDeductions.of(policy, facts, full, lines.sum(), openQuestions)
                    .forEach(lines::add);
        }
        List<Line> all = new ArrayList<>(lines.ended(full));
        List<Line> additions = ActingAddition.of(policy, facts, paid);
        List<Line> byFigures = FigureAdditions.of(policy, facts, base);
        all.addAll(additions);
        ActingAddition.cut(policy, additions, all).ifPresent(all::add);
        all.addAll(byFigures);
        askForFactsOfCriteria();
        askForLeaveThatIsNotHereYet();
        askForCutsThatThePolicyLeavesOpen();
        askForDaysThatAreNotHereYet();
        return new Statement(
                facts.person(),
                facts.month(),
                policy.code() + "@" + policy.version(),
                policy.rounding().toStep(full).plus(sum(additions)).plus(sum(byFigures)),
                all,
                openQuestions);
    }

    /** What it takes, as it is rounded: a step that it is rounded to leaves less to the others. */
    private CutsTogether addAttendance(RoundedLines lines, Rupiah base, Rupiah attendance) {
        Rupiah left = lines.sum();
        Rupiah of =
                switch (policy.attendance().base()) {
                    case COMPONENT -> attendance;
                    case WHOLE -> base;
                    case AFTER_PREDIKAT -> left;
                };
        if (policy.attendance().base() == AttendanceBase.COMPONENT) {
            lines.add(AttendanceDeduction.of(policy, facts, of, attendance), attendance);
        } else {
            lines.add(AttendanceDeduction.of(policy, facts, of, left));
        }
        Rupiah taken = left.minus(lines.sum()).max(Rupiah.ZERO);
        return CutsTogether.none(policy).with(of, taken);
    }

    /** What the two come to is rounded, so that two halves are the whole however they end. */
    private Rupiah productivity(Rupiah base, Rupiah performance) {
        Productivity rule = policy.productivity();
        return rule == null
                ? Rupiah.ZERO
                : share(base, policy.performance().plus(rule.share())).minus(performance);
    }

    private Rupiah share(Rupiah base, Percentage percentage) {
        return Rupiah.rounded(base.times(percentage), policy.rounding().mode());
    }

    private static Rupiah sum(List<Line> lines) {
        return Rupiah.sum(lines.stream().map(Line::amount).toList());
    }

    /** Of all days that the month counts by, not of its last one alone. */
    private void askForFactsOfCriteria() {
        Stream<Segment> counting =
                policy.midMonth() == MidMonthRule.BEST_OF
                        ? paid.stream()
                        : HeldClasses.counted(policy, paid, MonthDays.of(policy, facts)).stream()
                                .map(HeldClasses.Counted::segment);
        counting.flatMap(segment -> segment.untold().stream())
                .map(OutsideDeductions::question)
                .distinct()
                .sorted()
                .filter(question -> !openQuestions.contains(question))
                .forEach(openQuestions::add);
    }

    /** Of the whole month, by whichever variants it is paid. */
    private List<CriterionShare> criteria() {
        return Stream.concat(
                        policy.criteria().stream(),
                        paid.stream().flatMap(segment -> segment.policy().criteria().stream()))
                .toList();
    }

    /** Attendance knows of a leave whose decree has not arrived; it decides the amount. */
    private void askForLeaveThatIsNotHereYet() {
        Set<LocalDate> covered = facts.leaveDays().stream().map(LeaveDay::date).collect(toSet());
        boolean missing =
                facts.days().stream()
                        .anyMatch(day -> day.onLeave() && !covered.contains(day.date()));
        if (missing) {
            openQuestions.add("leave-missing");
        }
    }

    /** Of nothing nothing is taken, whatever somebody is punished by. */
    private void askForCutsThatThePolicyLeavesOpen() {
        boolean open =
                facts.discipline().stream()
                        .anyMatch(
                                one ->
                                        policy.discipline()
                                                .leavesOpen(
                                                        one.punishment(),
                                                        one.effective(),
                                                        one.until(),
                                                        facts.month()));
        if (open && !paid.isEmpty()) {
            openQuestions.add("decision-without-rule");
        }
    }

    /** Who isn't known to have been absent isn't known to have been there either. */
    private void askForDaysThatAreNotHereYet() {
        if (!policy.readsAttendance()) {
            return;
        }
        Set<LocalDate> known = facts.days().stream().map(PersonMonth.Day::date).collect(toSet());
        if (!facts.datesToKnow().allMatch(known::contains)) {
            openQuestions.add("attendance-missing");
        }
    }

    /**
     * The days that pay something, in a class of the table. Of places on the same days none pays:
     * which of them counts is for HR to say.
     */
    private List<Segment> paid(Policy agencys) {
        if (Boolean.TRUE.equals(facts.twoPrimaries())) {
            openQuestions.add("two-primary-places");
        }
        List<Segment> serving = Segments.of(agencys, policy, facts);
        serving.stream()
                .filter(segment -> !segment.hasAmount())
                .forEach(segment -> openQuestions.add("class-missing"));
        return serving.stream().filter(Segment::hasAmount).toList();
    }

    /** What the predikat takes from the performance component. */
    private Line performanceLine(Rupiah component) {
        PerformanceFactor factor = PerformanceFactor.of(policy, facts, held);
        if (factor.waits()) {
            openQuestions.add("rating-missing");
        }
        Rupiah left =
                Rupiah.rounded(component.times(factor.percentage()), policy.rounding().mode());
        return new Line(
                "POTONGAN_KINERJA",
                left.minus(component),
                factor.percentage(),
                component,
                null,
                factor.basis(),
                List.of());
    }
}
