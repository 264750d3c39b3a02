package id.kinerja.activity.log;

import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whether an entry may be written down; the minutes of a day gather as entries are taken. */
public final class LogRules {

    private final LogPolicy policy;
    private final LocalDate today;
    private final Set<UUID> resultsOfOthers;
    private final Map<LocalDate, Integer> minutes;

    /**
     * @param resultsOfOthers those of the results named that belong to somebody else's plan
     * @param minutes what the days hold already
     */
    public LogRules(
            LogPolicy policy,
            LocalDate today,
            Set<UUID> resultsOfOthers,
            Map<LocalDate, Integer> minutes) {
        this.policy = policy;
        this.today = today;
        this.resultsOfOthers = Set.copyOf(resultsOfOthers);
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
        if (resultsOfOthers.contains(entry.result())) {
            return found(row, "resultId", "result-not-yours");
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
