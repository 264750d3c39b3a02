package id.kinerja.tukin.statement;

import id.kinerja.kernel.AgencyId;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the days of closed periods are exactly those that were closed, looked at once. */
public interface WholePeriods {

    /** Keeps the agency's facts waiting until the end of the transaction. */
    void holdFacts();

    /**
     * Compares those with their manifests that wait for it, while facts wait.
     *
     * @param month of any where absent
     * @param most how many days of people at once; a unit that has more is one by itself
     * @return how many units these were
     */
    int lookAt(@Nullable YearMonth month, int most);

    /** How many of the month wait to be looked at. */
    int waiting(YearMonth month);

    /** Agencies some of whose periods wait; asked by whoever belongs to none. */
    List<AgencyId> waiting();
}
