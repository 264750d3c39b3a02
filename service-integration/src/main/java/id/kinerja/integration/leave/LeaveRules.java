package id.kinerja.integration.leave;

import id.kinerja.integration.leave.LeaveRight.Longest;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may take which leave, when and for how long; each rule says what speaks against it. */
public final class LeaveRules {

    private static final List<Function<Question, Stream<Finding>>> RULES =
            List.of(
                    LeaveRules::serves,
                    LeaveRules::isAskedInTime,
                    LeaveRules::hasServedLongEnough,
                    LeaveRules::isNotACutiBesarAgain,
                    LeaveRules::isNotTooLong,
                    LeaveRules::isForACountedChild,
                    LeaveRules::isProved,
                    LeaveRules::isWithinTheBalance);

    private static final List<Function<Question, Stream<Finding>>> OF_DECREES =
            List.of(LeaveRules::serves, LeaveRules::isWithinTheBalance);

    private LeaveRules() {}

    /** What is asked, by whom, and the right that he has by his law. */
    private record Question(AskedLeave asked, LeaveSituation situation, LeaveRight right) {

        LocalDate from() {
            return asked.during().from();
        }

        LocalDate to() {
            return asked.during().lastDay();
        }

        int year() {
            return from().getYear();
        }

        boolean hasServed() {
            return situation.hasServed(right.afterYears(), from());
        }

        int daysAsked() {
            return situation.daysAsked(asked);
        }

        /** Without the years of service, for a special reason. */
        boolean isExempted() {
            return !hasServed() && asked.specialReason() && right.exemption() != null;
        }

        AnnualBalance balance(AnnualBalance.Years years, int of) {
            return AnnualBalance.of(
                    of,
                    situation.policy().annualOf(right.law()),
                    years,
                    situation.policy().recordedSince());
        }

        AnnualBalance balance() {
            return balance(situation.annual(), year());
        }
    }

    public static List<Finding> findings(AskedLeave asked, LeaveSituation situation) {
        return findings(asked, situation, RULES);
    }

    /** Of leave that is decreed already: what its decree didn't have to say is not asked for. */
    public static List<Finding> doubts(AskedLeave decreed, LeaveSituation situation) {
        return findings(decreed, situation, OF_DECREES);
    }

    private static List<Finding> findings(
            AskedLeave asked,
            LeaveSituation situation,
            List<Function<Question, Stream<Finding>>> rules) {
        Optional<LeaveLaw> law = LeaveLaw.of(situation.person().jenis());
        Optional<LeaveRight> right =
                law.flatMap(his -> situation.policy().right(his, asked.type()));
        if (right.isEmpty()) {
            return List.of(
                    Finding.of(
                            "type",
                            "leave-not-of-his-law",
                            asked.type(),
                            situation.person().jenis()));
        }
        Question question = new Question(asked, situation, right.get());
        return rules.stream().flatMap(rule -> rule.apply(question)).toList();
    }

    private static Stream<Finding> serves(Question question) {
        return question.situation()
                        .person()
                        .service()
                        .on(question.from())
                        .filter(service -> service.status().serves())
                        .isPresent()
                ? Stream.empty()
                : Stream.of(Finding.of("from", "leave-while-not-serving"));
    }

    private static Stream<Finding> isAskedInTime(Question question) {
        LocalDate first = question.situation().today().minusDays(question.right().mostDaysBack());
        LocalDate last =
                question.situation()
                        .today()
                        .plusDays(question.situation().policy().mostDaysAhead());
        if (question.from().isBefore(first)) {
            return Stream.of(
                    Finding.of("from", "leave-asked-too-late", question.asked().type(), first));
        }
        return question.from().isAfter(last)
                ? Stream.of(Finding.of("from", "leave-asked-too-early", last))
                : Stream.empty();
    }

    /** PP 11/2017 Ps 311, 316 and 334; a special reason does without (Ps 316, PP 49/2018). */
    private static Stream<Finding> hasServedLongEnough(Question question) {
        LeaveRight right = question.right();
        if (question.hasServed()) {
            return Stream.empty();
        }
        if (!question.asked().specialReason() || right.exemption() == null) {
            return Stream.of(
                    Finding.of(
                            "from",
                            "leave-service-too-short",
                            right.type(),
                            right.afterYears(),
                            right.article()));
        }
        Integer most = right.exemption().mostWorkingDays();
        return most == null || workingDaysOfTheYear(question) <= most
                ? Stream.empty()
                : Stream.of(Finding.of("to", "leave-special-too-long", most, right.article()));
    }

    /** With those that he has had in that year already. */
    private static int workingDaysOfTheYear(Question question) {
        LeaveSituation situation = question.situation();
        return question.daysAsked() + situation.annual().of(question.year()).used();
    }

    /** The right comes again after the years of service alone (PP 11/2017 Ps 316). */
    private static Stream<Finding> isNotACutiBesarAgain(Question question) {
        LeaveRight right = question.right();
        boolean special = question.asked().specialReason() && right.exemption() != null;
        if (right.type() != LeaveType.BESAR || special) {
            return Stream.empty();
        }
        return question.situation().taken().stream()
                .filter(leave -> leave.type() == LeaveType.BESAR)
                .map(TakenLeave::during)
                .filter(other -> isTooNear(other, question.asked().during(), right.afterYears()))
                .map(
                        other ->
                                Finding.of(
                                        "from",
                                        "leave-besar-again",
                                        other.from(),
                                        right.afterYears(),
                                        right.article()))
                .limit(1);
    }

    private static boolean isTooNear(DateRange one, DateRange other, int years) {
        return one.from().getYear() == other.from().getYear()
                || (one.from().isBefore(other.lastDay().plusYears(years))
                        && other.from().isBefore(one.lastDay().plusYears(years)));
    }

    /** By itself, and with what it follows on, or goes on into, with days off alone in between. */
    private static Stream<Finding> isNotTooLong(Question question) {
        Longest longest = question.right().longest();
        if (longest == null) {
            return Stream.empty();
        }
        DateRange run = run(question);
        LocalDate behindRun = run.from().plusMonths(longest.months() + longest.extensionMonths());
        LocalDate behind =
                earlier(question.from().plusMonths(longest.months()), behindRun)
                        .minusDays(annualDaysBefore(question));
        return question.to().isBefore(behind) && run.lastDay().isBefore(behindRun)
                ? Stream.empty()
                : Stream.of(
                        Finding.of(
                                "to",
                                "leave-longer-than-allowed",
                                question.right().type(),
                                behind.minusDays(1),
                                question.right().article()));
    }

    /** Annual leave of the year that was used already shortens a cuti besar (Ps 316). */
    private static int annualDaysBefore(Question question) {
        if (question.right().type() != LeaveType.BESAR) {
            return 0;
        }
        AnnualBalance balance = question.balance();
        return Math.clamp(balance.used() - balance.carried() - balance.added(), 0, balance.own());
    }

    private static DateRange run(Question question) {
        List<DateRange> same =
                question.situation().taken().stream()
                        .filter(leave -> leave.type() == question.right().type())
                        .map(TakenLeave::during)
                        .toList();
        DateRange run = question.asked().during();
        DateRange longer = grown(question, run, same);
        while (!longer.equals(run)) {
            run = longer;
            longer = grown(question, run, same);
        }
        return run;
    }

    private static DateRange grown(Question question, DateRange run, List<DateRange> others) {
        LocalDate from = run.from();
        LocalDate to = run.lastDay();
        for (DateRange other : others) {
            if (question.situation().goesOn(other.lastDay(), from)) {
                from = other.from();
            } else if (question.situation().goesOn(to, other.from())) {
                to = other.lastDay();
            }
        }
        return DateRange.of(from, to);
    }

    /** The first births alone; for a later one there is a cuti besar (PP 11/2017 Ps 325). */
    private static Stream<Finding> isForACountedChild(Question question) {
        Integer most = question.right().mostChildren();
        Integer child = question.asked().child();
        if (most == null) {
            return child == null
                    ? Stream.empty()
                    : Stream.of(Finding.of("child", "leave-child-not-asked"));
        }
        if (child == null) {
            return Stream.of(Finding.of("child", "leave-child-missing"));
        }
        return child <= most
                ? Stream.empty()
                : Stream.of(
                        Finding.of(
                                "child",
                                "leave-child-not-counted",
                                most,
                                question.right().article()));
    }

    private static Stream<Finding> isProved(Question question) {
        Integer from = question.right().proofFromDays();
        boolean needed = from != null && question.asked().during().days() >= from;
        return needed && isBlank(question.asked().proof())
                ? Stream.of(
                        Finding.of(
                                "proof",
                                "leave-proof-missing",
                                question.right().type(),
                                question.right().article()))
                : Stream.empty();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** PP 11/2017 Ps 312-314 and 316; what it takes from later years counts too. */
    private static Stream<Finding> isWithinTheBalance(Question question) {
        return switch (question.right().type()) {
            case TAHUNAN -> isLeftInTheYear(question);
            case BESAR -> isLeftInLaterYears(question);
            case SAKIT, MELAHIRKAN, ALASAN_PENTING, CLTN -> Stream.empty();
        };
    }

    private static Stream<Finding> isLeftInTheYear(Question question) {
        if (question.to().getYear() != question.year()) {
            return Stream.of(Finding.of("to", "leave-across-years", question.year()));
        }
        int asked = question.daysAsked();
        if (asked == 0) {
            return Stream.of(Finding.of("to", "leave-without-working-day"));
        }
        int left = question.balance().remaining();
        return asked <= left || question.isExempted()
                ? isLeftInLaterYears(question)
                : Stream.of(
                        Finding.of(
                                "to",
                                "leave-balance-short",
                                asked,
                                Math.max(left, 0),
                                question.year()));
    }

    private static Stream<Finding> isLeftInLaterYears(Question question) {
        AnnualBalance.Years now = question.situation().annual();
        AnnualBalance.Years then = now.with(question.asked(), question.daysAsked());
        return IntStream.rangeClosed(question.year() + 1, now.last(question.year()))
                .filter(
                        year -> {
                            int left = question.balance(then, year).remaining();
                            return left < 0 && left < question.balance(now, year).remaining();
                        })
                .mapToObj(year -> Finding.of("to", "leave-taken-from-later-year", year))
                .limit(1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
