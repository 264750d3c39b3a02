package id.kinerja.tukin.statement;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PredikatFactors;
import id.kinerja.tukin.policy.Productivity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From the facts of a month and a policy to its statement.
 *
 * <p>Order: class amount by the days held (pro rata by calendar days), status (CPNS), the two
 * components and what follows minutes, predikat factor, minutes, attendance and leave cuts, what
 * leave and discipline take of the whole, what facts from outside take, additions as Plt. Nothing
 * is read, kept or dated here, so the same facts and policy give the same statement for ever.
 */
public final class StatementCalculation {

    private static final int SCALE = 10;

    private final PersonMonth facts;
    private final Policy policy;
    private final List<String> openQuestions = new ArrayList<>();

    private StatementCalculation(PersonMonth facts, Policy policy) {
        this.facts = facts;
        this.policy = policy;
    }

    public static Statement of(PersonMonth facts, Policy policy) {
        return new StatementCalculation(facts, policy).statement();
    }

    private Statement statement() {
        List<Line> held = held();
        Rupiah base = sum(held);
        Rupiah performance = Rupiah.rounded(base.times(policy.performance()), RoundingMode.HALF_UP);
        Rupiah productivity = productivity(base, base.minus(performance));
        // The rest, not a percentage of its own, so that the components add up to the class amount.
        Rupiah attendance = base.minus(performance).minus(productivity);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("TUKIN_KELAS", base, policy.classesBasis(), held));
        lines.add(performanceLine(performance));
        Productivity byMinutes = policy.productivity();
        if (byMinutes != null) {
            lines.add(ProductivityPart.of(byMinutes, facts, productivity, openQuestions));
        }
        Rupiah left = sum(lines);
        lines.add(
                switch (policy.attendance().base()) {
                    case COMPONENT -> AttendanceDeduction.of(policy, facts, attendance, attendance);
                    case WHOLE -> AttendanceDeduction.of(policy, facts, base, left);
                    case AFTER_PREDIKAT -> AttendanceDeduction.of(policy, facts, left, left);
                });
        Line whole = WholeDeduction.of(policy, facts, base, sum(lines));
        if (!whole.parts().isEmpty()) {
            lines.add(whole);
        }
        lines.addAll(OutsideDeductions.of(policy, facts, base, sum(lines), openQuestions));
        List<Line> additions = ActingAddition.of(policy, facts);
        lines.addAll(additions);
        askForLeaveThatIsNotHereYet();
        askForDaysThatAreNotHereYet();
        return new Statement(
                facts.person(),
                facts.month(),
                policy.code() + "@" + policy.version(),
                base.plus(sum(additions)),
                lines,
                openQuestions);
    }

    /** Two halves that were both rounded up would be more than the whole. */
    private Rupiah productivity(Rupiah base, Rupiah most) {
        Productivity rule = policy.productivity();
        return rule == null
                ? Rupiah.ZERO
                : Rupiah.rounded(base.times(rule.share()), RoundingMode.HALF_UP).min(most);
    }

    private static Rupiah sum(List<Line> lines) {
        return Rupiah.sum(lines.stream().map(Line::amount).toList());
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
     * A line for each part of the month in one class; the parts of a whole month make exactly the
     * whole.
     */
    private List<Line> held() {
        List<PersonMonth.Place> places =
                facts.places().stream()
                        .sorted(Comparator.comparing(PersonMonth.Place::from))
                        .filter(this::hasAmount)
                        .toList();
        List<Rupiah> amounts = Portions.rounded(places.stream().map(this::exact).toList());
        List<Line> lines = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); i++) {
            PersonMonth.Place place = places.get(i);
            Percentage status = place.cpns() ? policy.cpns() : Percentage.HUNDRED;
            lines.add(
                    new Line(
                            "KELAS_" + place.kelas(),
                            amounts.get(i),
                            status,
                            monthly(place),
                            place.from(),
                            place.cpns() ? policy.cpnsBasis() : policy.classesBasis(),
                            List.of()));
        }
        return lines;
    }

    private boolean hasAmount(PersonMonth.Place place) {
        boolean has = place.kelas() != null && policy.amountOf(place.kelas()).isPresent();
        if (!has) {
            openQuestions.add("class-missing");
        }
        return has;
    }

    private Rupiah monthly(PersonMonth.Place place) {
        return policy.amountOf(requireNonNull(place.kelas())).orElse(Rupiah.ZERO);
    }

    private BigDecimal exact(PersonMonth.Place place) {
        BigDecimal amount = monthly(place).times(place.cpns() ? policy.cpns() : Percentage.HUNDRED);
        return amount.multiply(BigDecimal.valueOf(place.days()))
                .divide(
                        BigDecimal.valueOf(facts.month().lengthOfMonth()),
                        SCALE,
                        RoundingMode.HALF_EVEN);
    }

    /** What the predikat takes from the performance component. */
    private Line performanceLine(Rupiah component) {
        Percentage factor = factor();
        Rupiah paid = Rupiah.rounded(component.times(factor), RoundingMode.HALF_UP);
        return new Line(
                "POTONGAN_KINERJA",
                paid.minus(component),
                factor,
                component,
                null,
                policy.predikat().basis(),
                List.of());
    }

    private Percentage factor() {
        // Of nothing nothing is taken, whatever the rating: nobody waits for one.
        if (Boolean.FALSE.equals(facts.rated()) || facts.places().isEmpty()) {
            return Percentage.HUNDRED;
        }
        Optional<Predikat> predikat =
                facts.predikatOf(policy.predikat().lag().period(facts.month()));
        if (predikat.isPresent()) {
            return policy.predikat().of(predikat.get());
        }
        PredikatFactors.Missing missing = policy.predikat().missing();
        if (missing == PredikatFactors.Missing.HOLD) {
            openQuestions.add("rating-missing");
        }
        return switch (missing) {
            case HOLD, ZERO_COMPONENT -> Percentage.ZERO;
            case ASSUME_BAIK -> policy.predikat().of(Predikat.BAIK);
        };
    }
}
