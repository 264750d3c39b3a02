package id.kinerja.integration.leave;

import id.kinerja.integration.leave.LeaveRight.Longest;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.ServiceStatus;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who may take which leave, when and for how long; each rule says what speaks against it. */
public final class LeaveRules {

    private static final List<Function<LeaveQuestion, Stream<Finding>>> RULES =
            List.of(
                    LeaveRules::serves,
                    LeaveRules::isNotABirthByAMan,
                    LeaveRules::isAskedInTime,
                    LeaveRules::hasServedLongEnough,
                    LeaveRules::isNotACutiBesarAgain,
                    LeaveRules::isNotTooLong,
                    LeaveRules::isForACountedChild,
                    LeaveCauseRules::hasItsCause,
                    LeaveCauseRules::isProved,
                    AnnualBalanceRules::isWithinTheBalance);

    private static final List<Function<LeaveQuestion, Stream<Finding>>> OF_DECREES =
            List.of(
                    LeaveRules::isAtWork,
                    LeaveRules::servesUntilItsEnd,
                    LeaveRules::hadServedLongEnough,
                    LeaveRules::isNotACutiBesarAgain,
                    LeaveRules::isNotTooLong,
                    AnnualBalanceRules::isWithinTheBalance);

    private LeaveRules() {}

    public static List<Finding> findings(AskedLeave asked, LeaveSituation situation) {
        return right(situation.person(), asked, situation.policy())
                .map(right -> findings(RULES, new LeaveQuestion(asked, situation, right)))
                .orElseGet(() -> List.of(notOfHisLaw(situation.person(), asked.type())));
    }

    /**
     * What no decree can be about: days on which he is in no service, leave that his law doesn't
     * know (PP 49/2018 Ps 76-93), a birth that a man gives, a cause that isn't his. Of a law that
     * isn't kept here nothing is known.
     */
    public static List<Finding> contradictions(
            Person person, AskedLeave decreed, LeavePolicy policy) {
        boolean unlawful =
                LeaveLaw.of(person.jenis()).isPresent() && right(person, decreed, policy).isEmpty();
        return Stream.of(
                        inService(person, decreed.during().from())
                                ? Stream.<Finding>empty()
                                : Stream.of(notServing()),
                        unlawful
                                ? Stream.of(notOfHisLaw(person, decreed.type()))
                                : Stream.<Finding>empty(),
                        birthByAMan(person, decreed.type()),
                        LeaveCauseRules.contradictions(person, decreed).stream())
                .flatMap(findings -> findings)
                .toList();
    }

    /**
     * What is to be looked at in leave that was decreed: the decree holds, and what it didn't have
     * to say is not asked for.
     */
    public static List<Finding> doubts(AskedLeave decreed, LeaveSituation situation) {
        return right(situation.person(), decreed, situation.policy())
                .map(right -> findings(OF_DECREES, new LeaveQuestion(decreed, situation, right)))
                .orElseGet(List::of)
                .stream()
                .map(Finding::asWarning)
                .toList();
    }

    private static List<Finding> findings(
            List<Function<LeaveQuestion, Stream<Finding>>> rules, LeaveQuestion question) {
        return rules.stream().flatMap(rule -> rule.apply(question)).toList();
    }

    private static Optional<LeaveRight> right(Person person, AskedLeave asked, LeavePolicy policy) {
        return LeaveLaw.of(person.jenis())
                .flatMap(law -> policy.right(law, asked.type(), asked.cause()));
    }

    private static Finding notOfHisLaw(Person person, LeaveType type) {
        return Finding.of("type", "leave-not-of-his-law", type, person.jenis());
    }

    private static Finding notServing() {
        return Finding.of("from", "leave-while-not-serving");
    }

    private static boolean inService(Person person, LocalDate day) {
        return person.service().on(day).filter(his -> !his.status().endsService()).isPresent();
    }

    private static Stream<Finding> birthByAMan(Person person, LeaveType type) {
        return type == LeaveType.MELAHIRKAN && person.nip() != null && person.nip().isOfAMan()
                ? Stream.of(Finding.of("type", "leave-birth-by-a-man", type))
                : Stream.empty();
    }

    private static Stream<Finding> isNotABirthByAMan(LeaveQuestion question) {
        return birthByAMan(question.situation().person(), question.right().type());
    }

    private static Stream<Finding> serves(LeaveQuestion question) {
        return statusOnTheFirstDay(question).filter(ServiceStatus::serves).isPresent()
                ? Stream.empty()
                : Stream.of(notServing());
    }

    /** CLTN is a status of the service too. */
    private static Stream<Finding> isAtWork(LeaveQuestion question) {
        return isKnownByItsStatus(question) ? Stream.empty() : serves(question);
    }

    /** By his status his service has stopped already. */
    private static Stream<Finding> hadServedLongEnough(LeaveQuestion question) {
        return isKnownByItsStatus(question) ? Stream.empty() : hasServedLongEnough(question);
    }

    private static boolean isKnownByItsStatus(LeaveQuestion question) {
        return question.right().type() == LeaveType.CLTN
                && statusOnTheFirstDay(question).equals(Optional.of(ServiceStatus.CLTN));
    }

    private static Optional<ServiceStatus> statusOnTheFirstDay(LeaveQuestion question) {
        return question.situation()
                .person()
                .service()
                .on(question.from())
                .map(Person.Service::status);
    }

    private static Stream<Finding> servesUntilItsEnd(LeaveQuestion question) {
        return inService(question.situation().person(), question.to())
                ? Stream.empty()
                : Stream.of(Finding.of("to", "leave-beyond-service"));
    }

    private static Stream<Finding> isAskedInTime(LeaveQuestion question) {
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
    private static Stream<Finding> hasServedLongEnough(LeaveQuestion question) {
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
    private static int workingDaysOfTheYear(LeaveQuestion question) {
        LeaveSituation situation = question.situation();
        return question.daysAsked() + situation.annual().of(question.year()).used();
    }

    /** The right comes again after the years of service alone (PP 11/2017 Ps 316). */
    private static Stream<Finding> isNotACutiBesarAgain(LeaveQuestion question) {
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
    private static Stream<Finding> isNotTooLong(LeaveQuestion question) {
        Longest longest = question.right().longest();
        if (longest == null) {
            return Stream.empty();
        }
        DateRange run = question.situation().run(question.asked());
        LocalDate behindRun = longest.behindWithExtension(run.from());
        LocalDate behind =
                earlier(longest.behind(question.from()), behindRun)
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
    private static int annualDaysBefore(LeaveQuestion question) {
        if (question.right().type() != LeaveType.BESAR) {
            return 0;
        }
        AnnualBalance balance = question.balance();
        return Math.clamp(balance.used() - balance.carried() - balance.added(), 0, balance.own());
    }

    /** The first births alone; for a later one there is a cuti besar (PP 11/2017 Ps 325). */
    private static Stream<Finding> isForACountedChild(LeaveQuestion question) {
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

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
