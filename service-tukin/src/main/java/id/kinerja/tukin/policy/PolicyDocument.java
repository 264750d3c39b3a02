package id.kinerja.tukin.policy;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is written down: percentages as decimal text, money as whole rupiah, each rule
 * with its regulation and article.
 *
 * @param examples cases worked out by hand; a policy that was kept before they were has none
 * @param facts what no service tells and must be known of everybody whom it pays; absent for none
 * @param stoppers what facts keep back; absent for nothing
 * @param offsets what facts say is paid elsewhere; absent for nothing
 */
public record PolicyDocument(
        String code,
        int version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        ClassTable classes,
        Composition composition,
        PredikatRule predikat,
        AttendanceRule attendance,
        List<LeaveRule> leave,
        DisciplineRule discipline,
        PltRule plt,
        MidMonth midMonth,
        CpnsRule cpns,
        @Nullable CapRule cap,
        Policy.@Nullable TaxMode tax,
        List<PolicyExample> examples,
        @Nullable List<FactRule> facts,
        @Nullable List<StopperRule> stoppers,
        @Nullable List<OffsetRule> offsets) {

    public PolicyDocument {
        examples = examples == null ? List.of() : List.copyOf(examples);
    }

    /**
     * Rupiah a month by class.
     *
     * @param factors each of which the amounts are multiplied by, such as the indices of a region;
     *     absent where the amounts are those that are paid
     */
    public record ClassTable(
            Article basis, Map<Integer, Long> amounts, @Nullable List<FactorRule> factors) {

        /** Exact, and whole rupiah once, at the end. */
        Rupiah amount(long written) {
            BigDecimal exact = BigDecimal.valueOf(written);
            for (FactorRule one : factors == null ? List.<FactorRule>of() : factors) {
                exact = exact.multiply(new BigDecimal(one.factor()));
            }
            return Rupiah.rounded(exact, RoundingMode.HALF_UP);
        }
    }

    /**
     * What class amounts are multiplied by.
     *
     * @param name such as IKFD, IKK or IPPD
     * @param factor a decimal above zero
     */
    public record FactorRule(Article basis, String name, String factor) {}

    /**
     * How the class amount is divided; what is neither performance nor productivity is attendance.
     *
     * @param productivity absent where minutes of daily logs earn nothing
     */
    public record Composition(
            Article basis, String performance, @Nullable ProductivityRule productivity) {}

    /**
     * What each predikat pays of the performance component.
     *
     * @param lag by which rating a month is paid; absent for that of the month itself
     */
    public record PredikatRule(
            Article basis,
            PredikatFactors.Missing missing,
            @Nullable RatingLag lag,
            Map<Predikat, String> factors) {}

    /**
     * What attendance takes.
     *
     * @param counting of minutes; absent for each day by itself
     * @param base what percentages are taken of; absent for the component that follows attendance
     * @param inARow absent where it costs nothing more to be absent for days on end
     */
    public record AttendanceRule(
            Article basis,
            @Nullable Counting counting,
            @Nullable AttendanceBase base,
            List<BandRule> late,
            List<BandRule> early,
            String missingIn,
            String missingOut,
            String absentPerDay,
            @Nullable InARowRule inARow) {}

    /** What absence on so many working days on end costs at least. */
    public record InARowRule(Article basis, int days, String cut) {}

    /** Minutes from and to, both included; without {@code to} there is no end. */
    public record BandRule(String code, int from, @Nullable Integer to, String cut) {}

    /**
     * What each working day of a leave costs from the given day of the leave on.
     *
     * @param cause of sick leave; a cause that has rules goes by these alone
     */
    public record LeaveRule(
            Article basis,
            LeaveType type,
            @Nullable SickCause cause,
            int fromDay,
            String perDay,
            CutBase base) {}

    /** What punishments cost. */
    public record DisciplineRule(
            Article basis,
            DisciplineCuts.Start start,
            DisciplineCuts.Concurrency concurrency,
            List<PunishmentRule> cuts) {}

    /** A percentage of the class amount for so many months. */
    public record PunishmentRule(Punishment punishment, String cut, int months) {}

    /** What a Plt adds of the same level's amount. */
    public record PltRule(Article basis, String sameLevel) {}

    /** How a change within the month counts. */
    public record MidMonth(Article basis, MidMonthRule rule) {}

    /** What a CPNS is entitled to. */
    public record CpnsRule(Article basis, String percentage) {}

    /**
     * The most that cuts together take of what they are taken of; a policy that is without it has
     * no other limit than the whole.
     */
    public record CapRule(Article basis, String percentage) {}

    /** Whether it is over before it holds; such a document makes no {@link #policy()}. */
    public boolean endsBeforeItStarts() {
        return validTo != null && validTo.isBefore(validFrom);
    }

    /**
     * Throws {@link IllegalArgumentException} or {@link ArithmeticException} where a number can't
     * be one.
     */
    public Policy policy() {
        return new Policy(
                code,
                version,
                DateRange.of(validFrom, validTo),
                classes.amounts().entrySet().stream()
                        .collect(
                                toMap(
                                        entry -> new KelasJabatan(entry.getKey()),
                                        entry -> classes.amount(entry.getValue()))),
                classes.basis(),
                Percentage.of(composition.performance()),
                composition.basis(),
                new PredikatFactors(
                        factors(),
                        predikat.missing(),
                        predikat.lag() == null ? RatingLag.SAME_MONTH : predikat.lag(),
                        predikat.basis()),
                cuts(),
                new LeaveCuts(leave.stream().map(PolicyDocument::leaveCut).toList()),
                disciplineCuts(),
                new PltAddition(Percentage.of(plt.sameLevel()), plt.basis()),
                midMonth.rule(),
                Percentage.of(cpns.percentage()),
                cpns.basis(),
                cap == null ? Percentage.HUNDRED : Percentage.of(cap.percentage()),
                tax,
                FactRules.of(facts, stoppers, offsets),
                Productivity.of(composition.productivity()));
    }

    private Map<Predikat, Percentage> factors() {
        return predikat.factors().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> Percentage.of(entry.getValue())));
    }

    private AttendanceCuts cuts() {
        return new AttendanceCuts(
                bands(attendance.late()),
                bands(attendance.early()),
                attendance.counting() == null ? Counting.PER_OCCURRENCE : attendance.counting(),
                attendance.base() == null ? AttendanceBase.COMPONENT : attendance.base(),
                Percentage.of(attendance.missingIn()),
                Percentage.of(attendance.missingOut()),
                Percentage.of(attendance.absentPerDay()),
                inARow(attendance.inARow()),
                attendance.basis());
    }

    private static @Nullable AbsenceInARow inARow(@Nullable InARowRule rule) {
        return rule == null
                ? null
                : new AbsenceInARow(rule.days(), Percentage.of(rule.cut()), rule.basis());
    }

    private static LeaveCut leaveCut(LeaveRule rule) {
        return new LeaveCut(
                rule.type(),
                rule.cause(),
                rule.fromDay(),
                Percentage.of(rule.perDay()),
                rule.base(),
                rule.basis());
    }

    private DisciplineCuts disciplineCuts() {
        return new DisciplineCuts(
                discipline.cuts().stream()
                        .map(
                                rule ->
                                        new DisciplineCut(
                                                rule.punishment(),
                                                Percentage.of(rule.cut()),
                                                rule.months()))
                        .toList(),
                discipline.start(),
                discipline.concurrency(),
                discipline.basis());
    }

    private static Bands bands(List<BandRule> rules) {
        return new Bands(
                rules.stream()
                        .map(
                                rule ->
                                        new Band(
                                                rule.code(),
                                                rule.from(),
                                                rule.to(),
                                                Percentage.of(rule.cut())))
                        .toList());
    }
}
