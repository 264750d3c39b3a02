package id.kinerja.integration.notice;

import id.kinerja.kernel.Refused.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What an agency settles about notices; no regulation does.
 *
 * @param keptDays for how long a notice can be read
 * @param contractDays so many days before the end of a PPPK's place he is told of it
 */
public record NoticePolicy(int keptDays, int contractDays) {

    public static final NoticePolicy SHIPPED = new NoticePolicy(180, 90);

    private static final int LEAST_KEPT = 30;
    private static final int MOST_KEPT = 730;
    private static final int MOST_AHEAD = 365;

    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        between(found, "keptDays", keptDays, LEAST_KEPT, MOST_KEPT);
        between(found, "contractDays", contractDays, 1, MOST_AHEAD);
        return found;
    }

    private static void between(List<Finding> found, String field, int days, int least, int most) {
        if (days < least || days > most) {
            found.add(Finding.of(field, "notice-policy-impossible", least, most));
        }
    }
}
