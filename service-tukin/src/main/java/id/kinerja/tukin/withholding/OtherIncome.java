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
 * @param deductible contributions to pension and old age that he pays himself there (iuran pensiun,
 *     JHT), which the tax of the year is not taken of (UU PPh Ps 21 ayat (3)); from zero to gross
 */
public record OtherIncome(
        PersonId person,
        YearMonth month,
        Rupiah gross,
        Rupiah tax,
        Rupiah healthBase,
        Rupiah deductible) {}
