package id.kinerja.tukin.withholding;

import id.kinerja.kernel.PersonId;
import java.util.Collection;

/** What people are paid elsewhere; the last one given of a month counts. */
public interface OtherIncomes {

    void keep(Collection<OtherIncome> incomes, PersonId by);
}
