package id.kinerja.activity.log;

import id.kinerja.kernel.PersonId;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/**
 * What a person's logs of a month come to.
 *
 * @param results verified output by planned result
 */
public record Progress(
        PersonId person,
        YearMonth month,
        int verified,
        int minutes,
        int waiting,
        int returned,
        Map<UUID, Quantity> results,
        long revision) {

    public Progress {
        results = Map.copyOf(results);
    }
}
