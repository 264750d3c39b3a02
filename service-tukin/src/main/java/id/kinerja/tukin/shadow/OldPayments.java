package id.kinerja.tukin.shadow;

import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the application before paid in the agency in scope; what was replaced stays listed. */
public interface OldPayments {

    /** What says the same as is there already is left as it is, anything else replaces it. */
    Weighed keep(List<Brought> payments, PersonId by);

    /** What {@link #keep} would come to. */
    Weighed weigh(List<Brought> payments);

    /** The last brought first. */
    List<Kept> list(Question question, @Nullable UUID before, int limit);

    /**
     * @param person absent where nobody here has the number
     */
    record Brought(@Nullable PersonId person, OldPayment payment) {}

    /**
     * @param fresh of people and months of which nothing was there
     * @param replaced of which something else was there
     * @param known of which the same was there
     */
    record Weighed(int fresh, int replaced, int known) {}

    /**
     * Which are asked for; what is absent is not asked.
     *
     * @param replaced those that were replaced, too
     */
    record Question(
            @Nullable YearMonth month,
            @Nullable PersonId person,
            @Nullable String number,
            boolean replaced) {}

    /**
     * @param replacedBy what says otherwise now; absent while it holds
     */
    record Kept(
            UUID id,
            @Nullable PersonId person,
            OldPayment payment,
            PersonId broughtBy,
            Instant broughtAt,
            @Nullable UUID replacedBy) {}
}
