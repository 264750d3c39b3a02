package id.kinerja.tukin.statement;

import static java.util.stream.Collectors.toSet;

import id.kinerja.tukin.policy.AbsenceInARow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The days of absence that follow one another for long; days off between them are none, and a day
 * of izin ends them.
 */
final class AbsencesInARow {

    private AbsencesInARow() {}

    static Set<LocalDate> of(PersonMonth facts, AbsenceInARow rule) {
        Set<LocalDate> covered = facts.leaveDays().stream().map(LeaveDay::date).collect(toSet());
        Set<LocalDate> found = new HashSet<>();
        List<LocalDate> row = new ArrayList<>();
        for (PersonMonth.Day day : inOrder(facts)) {
            if (day.nobodyExpected()) {
                continue;
            }
            if (day.alpha() && !covered.contains(day.date())) {
                row.add(day.date());
                if (row.size() >= rule.days()) {
                    found.addAll(row);
                }
            } else {
                row.clear();
            }
        }
        return found;
    }

    private static List<PersonMonth.Day> inOrder(PersonMonth facts) {
        return facts.days().stream().sorted(Comparator.comparing(PersonMonth.Day::date)).toList();
    }
}
