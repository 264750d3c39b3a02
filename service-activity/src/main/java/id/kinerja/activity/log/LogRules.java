package id.kinerja.activity.log;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Whether an entry may be written down; the minutes of a day gather as entries are taken. */
public final class LogRules {

    /** Nothing that a superior's browser would run. */
    private static final Pattern LINK = Pattern.compile("https://\\S+");

    private final LogPolicy policy;
    private final LocalDate today;
    private final PersonId person;
    private final Map<UUID, PlannedResults.Planned> planned;
    private final Map<LocalDate, Integer> minutes;

    /**
     * @param person whose entries they are
     * @param planned those of the results named whose plan has arrived
     * @param minutes what the days hold already
     */
    public LogRules(
            LogPolicy policy,
            LocalDate today,
            PersonId person,
            Map<UUID, PlannedResults.Planned> planned,
            Map<LocalDate, Integer> minutes) {
        this.policy = policy;
        this.today = today;
        this.person = person;
        this.planned = Map.copyOf(planned);
        this.minutes = new HashMap<>(minutes);
    }

    /** Why the entry can't be taken; nothing where it was, and its minutes count from now on. */
    public Optional<Finding> take(int row, LogEntry entry) {
        if (entry.date().isAfter(today)) {
            return found(row, "date", "date-in-the-future");
        }
        if (!policy.inTime(entry.date(), today)) {
            return found(row, "date", "date-too-long-ago", policy.mostDaysBack());
        }
        PlannedResults.Planned plan = planned.get(entry.result());
        if (plan != null && !plan.person().equals(person)) {
            return found(row, "resultId", "result-not-yours");
        }
        if (plan != null && !plan.includes(entry.date())) {
            return found(row, "date", "date-outside-plan");
        }
        if (entry.buktiDukung() != null && !LINK.matcher(entry.buktiDukung()).matches()) {
            return found(row, "buktiDukung", "evidence-no-link");
        }
        int sum = minutes.getOrDefault(entry.date(), 0) + entry.duration().minutes();
        if (sum > policy.mostMinutesADay()) {
            return found(row, "minutes", "day-too-full", policy.mostMinutesADay());
        }
        minutes.put(entry.date(), sum);
        return Optional.empty();
    }

    private static Optional<Finding> found(
            int row, String field, String code, Object... arguments) {
        return Optional.of(Finding.ofRow(row, field, code, arguments));
    }
}
