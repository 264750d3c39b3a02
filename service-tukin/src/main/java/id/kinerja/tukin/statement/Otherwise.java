package id.kinerja.tukin.statement;

import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.CaseFacts;
import id.kinerja.tukin.policy.CaseFacts.CaseDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person supposes to be otherwise in his month.
 *
 * @param days in place of what is known of them, or will be
 * @param predikat of the period that pays the month; absent where it is to stay
 */
public record Otherwise(List<CaseDay> days, @Nullable Predikat predikat) {

    public Otherwise {
        days = List.copyOf(days);
    }

    /** What is wrong by itself, whosever month it is. */
    public List<Finding> findings(YearMonth month) {
        CaseFacts supposed =
                new CaseFacts(
                        month, List.of(), List.of(), days, List.of(), List.of(), predikat, null,
                        null, null, null, null);
        return CaseCheck.findings(supposed, "").stream()
                .filter(one -> !one.code().equals(CaseCheck.OUTSIDE_MONTH)) // findingsIn says it
                .toList();
    }

    /**
     * What can't be otherwise in that month.
     *
     * @param known with all the days of its attendance to be known
     */
    public List<Finding> findingsIn(PersonMonth known) {
        Set<LocalDate> off =
                known.days().stream()
                        .filter(PersonMonth.Day::nobodyExpected)
                        .map(PersonMonth.Day::date)
                        .collect(toSet());
        Set<LocalDate> counted =
                known.datesToKnow().filter(date -> !off.contains(date)).collect(toSet());
        Set<LocalDate> leave = known.leaveDays().stream().map(LeaveDay::date).collect(toSet());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate date = days.get(i).date();
            String field = "days[" + i + "].date";
            if (!counted.contains(date)) {
                findings.add(Finding.of(field, "what-if-day-outside", date, known.month()));
            } else if (leave.contains(date)) {
                findings.add(Finding.of(field, "what-if-day-on-leave", date));
            }
        }
        if (predikat != null && Boolean.FALSE.equals(known.rated())) {
            findings.add(Finding.of("predikat", "what-if-not-rated", known.month()));
        }
        return findings;
    }

    /**
     * The days ahead of which nothing is known or said, on which he is supposed to be there on
     * time: weekdays that are no holidays. Leave counts once attendance has told of its days, so
     * that none is ahead.
     *
     * @param until the last day that isn't ahead
     */
    public List<LocalDate> supposed(PersonMonth known, LocalDate until, Set<LocalDate> holidays) {
        return ahead(known, until)
                .filter(CaseMonth::isWeekday)
                .filter(date -> !holidays.contains(date))
                .toList();
    }

    /**
     * The month as it would be.
     *
     * @param supposed those on which he is there on time; of the other days ahead he is off
     */
    public PersonMonth in(PersonMonth known, LocalDate until, Set<LocalDate> supposed) {
        Stream<PersonMonth.Day> unsaid =
                ahead(known, until)
                        .map(
                                date ->
                                        supposed.contains(date)
                                                ? CaseMonth.onTime(date)
                                                : PersonMonth.Day.off(date));
        PersonMonth otherwise =
                known.withDays(Stream.concat(unsaid, days.stream().map(CaseMonth::day)).toList());
        return predikat == null ? otherwise : otherwise.withPredikat(predikat);
    }

    private Stream<LocalDate> ahead(PersonMonth known, LocalDate until) {
        Set<LocalDate> there =
                Stream.concat(
                                known.days().stream().map(PersonMonth.Day::date),
                                days.stream().map(CaseDay::date))
                        .collect(toSet());
        return known.datesToKnow()
                .filter(date -> date.isAfter(until) && !there.contains(date))
                .sorted();
    }
}
