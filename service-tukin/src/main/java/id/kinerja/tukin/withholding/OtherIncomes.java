package id.kinerja.tukin.withholding;

import id.kinerja.kernel.PersonId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people are paid elsewhere; of a month the last one given counts, once it is confirmed. */
public interface OtherIncomes {

    /** Waits to be confirmed; of a month that stands in the batch twice the last one is kept. */
    void give(OtherIncomeBatchId batch, List<OtherIncome> incomes, PersonId by);

    /** Nobody else changes them until the transaction ends. */
    List<GivenIncome> findForChange(OtherIncomeBatchId batch);

    /** Of one batch, none of which is confirmed yet. */
    void confirm(OtherIncomeBatchId batch, Collection<GivenIncome> incomes, PersonId by);

    /** The last given first. */
    List<GivenIncome> list(Question question, @Nullable Place after, int limit);

    /**
     * Which are asked for; what is absent is not asked.
     *
     * @param waiting whether they wait to be confirmed
     */
    record Question(@Nullable OtherIncomeBatchId batch, @Nullable Boolean waiting) {}

    /** Where one stands in the list. */
    record Place(OtherIncomeBatchId batch, PersonId person, YearMonth month) {}
}
