package id.kinerja.tukin.policy;

import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Rupiah;
import java.math.BigDecimal;
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
 * @param withoutNpwp what income tax is raised by for whoever has none; absent for nothing
 * @param counted what numbers that are told of a month cost; absent for nothing
 * @param additions what figures that are told of a month add to it; absent for nothing
 * @param variants what is otherwise for a part of the agency, the first that fits somebody counts;
 *     absent where it is the same for all
 * @param taxBasis what says how the tax is borne; absent in documents from before it could be said
 * @param extraMonths THR and thirteenth months, year by year; absent for none
 * @param deductions kinds that are taken of people's net; absent for none
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
        @Nullable Article taxBasis,
        @Nullable BpjsRule bpjs,
        @Nullable List<StatusRule> statuses,
        @Nullable RoundingRule rounding,
        @Nullable List<FactRule> facts,
        @Nullable List<StopperRule> stoppers,
        @Nullable List<OffsetRule> offsets,
        @Nullable NpwpRule withoutNpwp,
        @Nullable List<CountedRule> counted,
        @Nullable List<AdditionRule> additions,
        @Nullable List<VariantRule> variants,
        @Nullable List<ExtraMonthRule> extraMonths,
        @Nullable List<DeductionRule> deductions,
        List<PolicyExample> examples) {

    public PolicyDocument {
        examples = examples == null ? List.of() : List.copyOf(examples);
    }

    /**
     * Rupiah a month by class.
     *
     * @param factors each of which the amounts are multiplied by, such as the indices of a region;
     *     absent where the amounts are those that are paid
     * @param criteria of TPP, each of which pays a part; absent where the amounts are paid as they
     *     are
     * @param head what the head of the agency is paid; absent where that is what his class is
     * @param index classes that are paid by points beside those of the amounts; absent for none
     */
    public record ClassTable(
            Article basis,
            Map<Integer, Long> amounts,
            @Nullable List<FactorRule> factors,
            @Nullable List<CriterionRule> criteria,
            @Nullable HeadRule head,
            @Nullable IndexRule index) {

        /** Exact, and whole rupiah once, at the end. */
        Rupiah amount(long written, Rounding rounding) {
            BigDecimal exact = BigDecimal.valueOf(written);
            for (FactorRule one : factors == null ? List.<FactorRule>of() : factors) {
                exact = exact.multiply(new BigDecimal(one.factor()));
            }
            return Rupiah.rounded(exact, rounding.mode());
        }
    }

    /** What whoever holds a JPT utama is paid, in percent of the highest amount of all classes. */
    public record HeadRule(Article basis, @Decimal String percentage) {}

    /**
     * What class amounts are multiplied by.
     *
     * @param name such as IKFD, IKK or IPPD
     * @param factor a decimal above zero
     */
    public record FactorRule(Article basis, String name, @Decimal(finest = 10) String factor) {}

    /**
     * How much of the class amount TPP pays for a criterion.
     *
     * @param fact from outside that must say yes of the person, or what percentage it is of him, up
     *     to this one; absent where it is paid to everybody
     * @param eligible where the regulation lists positions or units, for auditors; absent where it
     *     doesn't
     */
    public record CriterionRule(
            Article basis,
            TppCriterion criterion,
            @Decimal String percentage,
            @Nullable String fact,
            @Nullable EligibleRule eligible) {}

    /**
     * How the class amount is divided; what is neither performance nor productivity is attendance.
     *
     * @param productivity absent where minutes of daily logs earn nothing
     */
    public record Composition(
            Article basis, @Decimal String performance, @Nullable ProductivityRule productivity) {}

    /**
     * What each predikat pays of the performance component.
     *
     * @param missingFor where it is otherwise for some without a rating; the first that fits counts
     * @param lag by which rating a month is paid; absent for that of the month itself
     * @param raises what some predikats add; absent for nothing
     */
    public record PredikatRule(
            Article basis,
            PredikatFactors.Missing missing,
            @Nullable List<MissingRule> missingFor,
            @Nullable RatingLag lag,
            @Decimal Map<Predikat, String> factors,
            @Nullable List<RaiseRule> raises) {}

    /**
     * What a predikat adds of what the next class above is paid more.
     *
     * @param ofNextClass percentage of the difference, for the same days and by the same status
     */
    public record RaiseRule(Article basis, Predikat predikat, @Decimal String ofNextClass) {}

    /** What happens where there is no rating for that reason. */
    public record MissingRule(Article basis, RatingGap gap, PredikatFactors.Missing missing) {}

    /**
     * What attendance takes.
     *
     * @param counting of minutes; absent for each day by itself
     * @param base what percentages are taken of; absent for the component that follows attendance
     * @param missedCeremony each apel or upacara; absent where it costs nothing
     * @param inARow absent where it costs nothing more to be absent for days on end
     * @param perMinute what each minute costs beside the bands; absent for nothing
     * @param minutesPerAbsentDay so many minutes of a month, late and early together, cost as much
     *     as a day of absence, such as 450; absent where they don't
     * @param excusedPerDay a whole day of izin; absent where it costs as one of absence
     */
    public record AttendanceRule(
            Article basis,
            @Nullable Counting counting,
            @Nullable AttendanceBase base,
            List<BandRule> late,
            List<BandRule> early,
            @Decimal String missingIn,
            @Decimal String missingOut,
            @Decimal String absentPerDay,
            @Decimal @Nullable String missedCeremony,
            @Nullable InARowRule inARow,
            @Nullable MinuteRule perMinute,
            @Nullable Integer minutesPerAbsentDay,
            @Decimal @Nullable String excusedPerDay) {}

    /** What absence on so many working days on end costs at least. */
    public record InARowRule(Article basis, int days, @Decimal String cut) {}

    /** Minutes from and to, both included; without {@code to} there is no end. */
    public record BandRule(String code, int from, @Nullable Integer to, @Decimal String cut) {}

    /**
     * What a leave costs from the given day and month of it on; either each working day or a month.
     *
     * @param cause one of its type; a cause that has rules goes by these alone, and leave of no
     *     known cause by those without one
     * @param perDay what each working day takes
     * @param fromMonth counted from the first day of the leave; absent: 1
     * @param perMonth what a month takes whose working days all are of the leave; fewer take their
     *     part of it
     */
    public record LeaveRule(
            Article basis,
            LeaveType type,
            @Nullable LeaveCause cause,
            int fromDay,
            @Decimal @Nullable String perDay,
            CutBase base,
            @Nullable Integer fromMonth,
            @Decimal @Nullable String perMonth) {

        /** By the day alone. */
        public LeaveRule(
                Article basis,
                LeaveType type,
                @Nullable LeaveCause cause,
                int fromDay,
                String perDay,
                CutBase base) {
            this(basis, type, cause, fromDay, perDay, base, null, null);
        }

        /** Whether it takes something in one of both ways. */
        boolean isOneOfTwo() {
            return (perDay == null) != (perMonth == null);
        }
    }

    /**
     * What punishments cost.
     *
     * @param moderate by which law the moderate ones are given, so that one without a cut is asked
     *     for; absent where it isn't said, and one without a cut takes nothing
     * @param base what percentages are taken of; absent for the whole class amount
     */
    public record DisciplineRule(
            Article basis,
            DisciplineCuts.Start start,
            DisciplineCuts.Concurrency concurrency,
            @Nullable ModerateMode moderate,
            List<PunishmentRule> cuts,
            @Nullable DisciplineBase base) {}

    /**
     * A percentage for so many months.
     *
     * @param moderate of which law's punishment it is, where that is a moderate one; absent for
     *     whichever the policy goes by
     */
    public record PunishmentRule(
            Punishment punishment,
            @Decimal String cut,
            int months,
            @Nullable ModerateMode moderate) {}

    /**
     * What a Plt adds.
     *
     * @param sameLevel of the amount of the post
     * @param lowerLevel of the amount of the post; absent where it is the difference to his own
     * @param plh whether a Plh adds the same; absent for no
     * @param renewals whether letters for one post with no day between them count as one; absent
     *     for no, so that each must cover the month by itself
     * @param minimumMonths whole months that letters with no day between them must cover together,
     *     1 to 24; absent for the month alone
     * @param mostOfOwn the most that all posts add, in percent of the amount of one's own class;
     *     absent for no such limit
     * @param mostAmount the same in rupiah a month; of two limits the lower one counts
     * @param withCuts whether attendance and discipline take the same percentage of it as of the
     *     class; absent for no
     * @param partMonths whether a month that is covered in part adds by its calendar days; absent
     *     for no, so that it adds nothing
     */
    public record PltRule(
            Article basis,
            @Decimal String sameLevel,
            @Decimal @Nullable String lowerLevel,
            @Nullable Boolean plh,
            @Nullable Boolean renewals,
            @Nullable Integer minimumMonths,
            @Decimal @Nullable String mostOfOwn,
            @Nullable Long mostAmount,
            @Nullable Boolean withCuts,
            @Nullable Boolean partMonths) {}

    /**
     * How a change within the month counts.
     *
     * @param payingUnit absent for the last
     * @param changes what counts as one; absent for class, kind of position and status alone
     */
    public record MidMonth(
            Article basis,
            MidMonthRule rule,
            @Nullable PayingUnit payingUnit,
            @Nullable MidMonthChanges changes) {}

    /** What a CPNS is entitled to. */
    public record CpnsRule(Article basis, @Decimal String percentage) {}

    /** What part of the class amount is paid to who serves so. */
    public record StatusRule(Article basis, PaidAs status, @Decimal String percentage) {}

    /**
     * How amounts become whole ones.
     *
     * @param step whole rupiah, of which what is paid is a multiple; absent for one
     * @param point what is rounded to it; absent for the sum alone
     */
    public record RoundingRule(
            Article basis,
            RoundingMethod method,
            @Nullable Integer step,
            @Nullable RoundingPoint point) {}

    /**
     * Whether contributions to health insurance are taken, and how much; absent in documents from
     * before this had to be chosen, which take none.
     *
     * @param employee a percentage; needed where they are taken, as are those after it
     * @param ceiling rupiah of a month's income
     */
    public record BpjsRule(
            Article basis,
            BpjsMode mode,
            @Decimal @Nullable String employee,
            @Decimal @Nullable String employer,
            @Nullable Long ceiling) {

        boolean isWhole() {
            return mode == BpjsMode.NONE
                    || (employee != null && employer != null && ceiling != null);
        }
    }

    /** By what part of itself a tax rate is higher for whoever has no NPWP. */
    public record NpwpRule(Article basis, @Decimal String percentage) {}

    /**
     * The most that attendance, leave and discipline take together, in percent of each sum that
     * they are taken of; a policy that is without it has no other limit than the whole.
     */
    public record CapRule(Article basis, @Decimal String percentage) {}

    /** Whether it is over before it holds; such a document makes no {@link #policy()}. */
    public boolean endsBeforeItStarts() {
        return validTo != null && validTo.isBefore(validFrom);
    }

    /**
     * Throws {@link IllegalArgumentException} or {@link ArithmeticException} where a number can't
     * be one.
     */
    public Policy policy() {
        return new WrittenPolicy(this).policy();
    }
}
