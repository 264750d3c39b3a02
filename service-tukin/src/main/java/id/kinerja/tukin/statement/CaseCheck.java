package id.kinerja.tukin.statement;

import static id.kinerja.tukin.statement.CaseMonth.first;
import static id.kinerja.tukin.statement.CaseMonth.last;
import static java.util.stream.Collectors.groupingBy;

import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.CaseFacts;
import id.kinerja.tukin.policy.CaseFacts.CaseDay;
import id.kinerja.tukin.policy.CaseFacts.CaseFact;
import id.kinerja.tukin.policy.CaseFacts.CaseLeave;
import id.kinerja.tukin.policy.CaseFacts.CasePlace;
import id.kinerja.tukin.policy.CaseFacts.CasePost;
import id.kinerja.tukin.policy.MissingParts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks whether a written case can be worked out. */
public final class CaseCheck {

    static final String OUTSIDE_MONTH = "case-outside-month";

    private static final int CEREMONIES = 10;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int MINUTES_OF_A_MONTH = 31 * MINUTES_OF_A_DAY;

    private final CaseFacts facts;
    private final String at;
    private final List<Finding> findings = new ArrayList<>();

    private CaseCheck(CaseFacts facts, String at) {
        this.facts = facts;
        this.at = at;
    }

    /**
     * @param at where the case stands in what was sent; empty where it is the whole
     */
    public static List<Finding> findings(@Nullable CaseFacts facts, String at) {
        if (facts == null) {
            return List.of(Finding.of(at, "part-missing"));
        }
        List<String> missing = MissingParts.of(facts, at);
        return missing.isEmpty()
                ? new CaseCheck(facts, at).check()
                : missing.stream().map(part -> Finding.of(part, "part-missing")).toList();
    }

    private List<Finding> check() {
        for (int i = 0; i < facts.places().size(); i++) {
            CasePlace place = facts.places().get(i);
            checkDays("places[" + i + "]", place.from(), place.to());
            checkClass("places[" + i + "]", place.kelas());
        }
        for (int i = 0; i < facts.plt().size(); i++) {
            CasePost post = facts.plt().get(i);
            checkDays("plt[" + i + "]", post.from(), post.to());
            checkClass("plt[" + i + "]", post.kelas());
        }
        if (findings.isEmpty()) {
            checkPlacesApart();
        }
        checkFacts();
        checkDaysOff();
        checkAttendance();
        checkLeave();
        checkMinutes("minutesVerified", facts.minutesVerified(), MINUTES_OF_A_MONTH);
        return findings;
    }

    private void checkDays(String part, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (Stream.of(first(from, facts.month()), last(to, facts.month()))
                .anyMatch(day -> !YearMonth.from(day).equals(facts.month()))) {
            find(part, OUTSIDE_MONTH, facts.month());
        }
        if (last(to, facts.month()).isBefore(first(from, facts.month()))) {
            find(part + ".to", "ends-before-it-starts");
        }
    }

    private void checkWithin(String part, LocalDate day) {
        if (!YearMonth.from(day).equals(facts.month())) {
            find(part, OUTSIDE_MONTH, facts.month());
        }
    }

    private void checkClass(String part, @Nullable Integer kelas) {
        if (kelas == null) {
            find(part + ".kelas", "part-missing");
        } else if (kelas < 1) {
            find(part + ".kelas", "count-from-one");
        }
    }

    private void checkPlacesApart() {
        List<PersonMonth.Place> places =
                facts.places().stream()
                        .map(place -> CaseMonth.place(place, facts.month()))
                        .sorted(Comparator.comparing(PersonMonth.Place::from))
                        .toList();
        for (int i = 1; i < places.size(); i++) {
            if (!places.get(i).from().isAfter(places.get(i - 1).to())) {
                find("places", "case-places-overlap");
            }
        }
    }

    private void checkFacts() {
        List<CaseFact> told = facts.facts() == null ? List.of() : facts.facts();
        for (int i = 0; i < told.size(); i++) {
            LocalDate from = told.get(i).from();
            if (from != null) {
                checkWithin("facts[" + i + "].from", from);
            }
        }
    }

    private void checkDaysOff() {
        List<LocalDate> off = facts.daysOff() == null ? List.of() : facts.daysOff();
        for (int i = 0; i < off.size(); i++) {
            checkWithin("daysOff[" + i + "]", off.get(i));
        }
    }

    private void checkAttendance() {
        for (int i = 0; i < facts.days().size(); i++) {
            CaseDay day = facts.days().get(i);
            checkWithin("days[" + i + "].date", day.date());
            checkMinutes("days[" + i + "].lateMinutes", day.lateMinutes(), MINUTES_OF_A_DAY);
            checkMinutes("days[" + i + "].earlyMinutes", day.earlyMinutes(), MINUTES_OF_A_DAY);
            checkMinutes("days[" + i + "].missedCeremonies", day.missedCeremonies(), CEREMONIES);
            if (Boolean.TRUE.equals(day.excused()) && !Boolean.TRUE.equals(day.absent())) {
                find("days[" + i + "].excused", "case-excused-not-absent");
            }
        }
        facts.days().stream()
                .collect(groupingBy(CaseDay::date))
                .forEach(
                        (date, days) -> {
                            if (days.size() > 1) {
                                find("days", "case-day-twice", date);
                            }
                        });
    }

    private void checkMinutes(String part, @Nullable Integer minutes, int most) {
        if (minutes != null && (minutes < 0 || minutes > most)) {
            find(part, "case-minutes-outside", most);
        }
    }

    private void checkLeave() {
        for (int i = 0; i < facts.leave().size(); i++) {
            CaseLeave leave = facts.leave().get(i);
            if (leave.workingDays().isEmpty()) {
                find("leave[" + i + "].workingDays", "part-missing");
            }
            for (LocalDate day : leave.workingDays()) {
                checkWithin("leave[" + i + "].workingDays", day);
            }
            LocalDate since = leave.since();
            if (since != null && leave.workingDays().stream().anyMatch(since::isAfter)) {
                find("leave[" + i + "].since", "case-leave-begins-later");
            }
            if (leave.before() != null && leave.before() < 0) {
                find("leave[" + i + "].before", "count-from-one");
            }
            if (leave.cause() != null && !leave.cause().isOf(leave.type())) {
                find("leave[" + i + "].cause", "cause-of-other-leave");
            }
        }
    }

    private void find(String part, String code, Object... arguments) {
        findings.add(Finding.of(at.isEmpty() ? part : at + "." + part, code, arguments));
    }
}
