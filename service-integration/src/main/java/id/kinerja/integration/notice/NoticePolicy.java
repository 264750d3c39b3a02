package id.kinerja.integration.notice;

import id.kinerja.kernel.Refused.Finding;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an agency settles about notices; no regulation does.
 *
 * @param keptDays for how long a notice can be read, and the log of messages too
 * @param contractDays so many days before the end of a PPPK's place he is told of it
 * @param reminderDays so many days before a task is due its holder is reminded; on the day itself
 *     always
 * @param dayHour from which hour on the message of the day goes to superiors; 18 at the latest
 * @param quietFrom from when nothing goes out to whoever hasn't said otherwise
 * @param quietTo until when
 * @param link where people read their notices; no channel is turned on without one
 */
public record NoticePolicy(
        int keptDays,
        int contractDays,
        List<Integer> reminderDays,
        int dayHour,
        LocalTime quietFrom,
        LocalTime quietTo,
        @Nullable String link) {

    public static final NoticePolicy SHIPPED =
            new NoticePolicy(
                    180,
                    90,
                    List.of(3, 1),
                    7,
                    QuietHours.SHIPPED.from(),
                    QuietHours.SHIPPED.to(),
                    null);

    private static final int LEAST_KEPT = 30;
    private static final int MOST_KEPT = 730;
    private static final int MOST_AHEAD = 365;
    private static final int MOST_REMINDERS = 5;

    /** Nobody looks later in the day ({@code kinerja.notices.hourly}). */
    private static final int LAST_HOUR = 18;

    private static final Pattern LINK = Pattern.compile("https?://[!-~]{1,300}");

    public NoticePolicy {
        reminderDays = List.copyOf(reminderDays);
    }

    public QuietHours quiet() {
        return new QuietHours(quietFrom, quietTo);
    }

    public String linkOrNothing() {
        return link == null ? "" : link;
    }

    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        // What is forgotten before its day would be told once more.
        int longest = Math.max(contractDays, reminderDays.stream().reduce(0, Math::max));
        int leastKept = Math.max(LEAST_KEPT, Math.min(longest, MOST_AHEAD) + 1);
        between(found, "keptDays", keptDays, leastKept, MOST_KEPT);
        between(found, "contractDays", contractDays, 1, MOST_AHEAD);
        between(found, "reminderDays", reminderDays.size(), 0, MOST_REMINDERS);
        reminderDays.forEach(days -> between(found, "reminderDays", days, 1, MOST_AHEAD));
        between(found, "dayHour", dayHour, 0, LAST_HOUR);
        if (link != null && !LINK.matcher(link).matches()) {
            found.add(Finding.of("link", "not-an-address"));
        }
        return found;
    }

    private static void between(List<Finding> found, String field, int days, int least, int most) {
        if (days < least || days > most) {
            found.add(Finding.of(field, "notice-policy-impossible", least, most));
        }
    }
}
