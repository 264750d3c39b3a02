package id.kinerja.tukin.withholding;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import java.time.YearMonth;

/**
 * What a person is paid elsewhere in a month, such as his salary, or was paid by another
 * application before; the tax of a month and a year is of all of it.
 *
 * @param tax what is withheld of it there
 * @param healthBase of which contributions to health insurance are taken there
 */
public record OtherIncome(
        PersonId person, YearMonth month, Rupiah gross, Rupiah tax, Rupiah healthBase) {}
