package id.kinerja.integration.leave;

import id.kinerja.kernel.Refused.Finding;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a leave may take of annual leave, of its own year and of later ones. */
final class AnnualBalanceRules {

    private AnnualBalanceRules() {}

    /** PP 11/2017 Ps 312-314 and 316; what it takes from later years counts too. */
    static Stream<Finding> isWithinTheBalance(LeaveQuestion question) {
        return switch (question.right().type()) {
            case TAHUNAN -> isLeftInTheYear(question);
            case BESAR -> isLeftInLaterYears(question);
            case SAKIT, MELAHIRKAN, ALASAN_PENTING, CLTN -> Stream.empty();
        };
    }

    private static Stream<Finding> isLeftInTheYear(LeaveQuestion question) {
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

    private static Stream<Finding> isLeftInLaterYears(LeaveQuestion question) {
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
}
