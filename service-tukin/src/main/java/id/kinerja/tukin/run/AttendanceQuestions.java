package id.kinerja.tukin.run;

import id.kinerja.kernel.AgencyId;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks whoever keeps the punches what of a month's attendance still waits there. */
public interface AttendanceQuestions {

    /** Nothing where it can't be known just now; never zero instead. */
    Optional<Open> of(AgencyId agency, YearMonth month);

    /**
     * @param unresolvedDays days of people that are not resolved, or have to be resolved again
     * @param doubtfulDays at which somebody should look before they are paid by; absent where the
     *     other side doesn't tell of them
     * @param quarantinedPunches of the month, kept aside because nobody knows whose they are
     * @param undatedPunches kept aside, of which nobody can say for which month they count
     */
    record Open(
            int unresolvedDays,
            @Nullable Integer doubtfulDays,
            int quarantinedPunches,
            int undatedPunches) {}
}
