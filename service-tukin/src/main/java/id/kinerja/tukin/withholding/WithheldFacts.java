package id.kinerja.tukin.withholding;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.deduction.DeductionId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All from which it is worked out what a run withholds of a person, beside the policy and the
 * tables of tax: it has no number and no name of his.
 *
 * @param paidOn the day of the lock
 * @param month of the run
 * @param gross what the run pays him
 * @param heirs whether it pays them, since he has died
 * @param year what he was paid in the year of that day before
 * @param old the year before; absent where nothing of its tax is open
 * @param deductions that count in the month
 * @param taken what each of these has taken before
 */
public record WithheldFacts(
        PersonId person,
        LocalDate paidOn,
        YearMonth month,
        Rupiah gross,
        boolean heirs,
        Taxpayer taxpayer,
        List<PaidBefore> year,
        @Nullable OldYear old,
        List<OtherDeductions.Standing> deductions,
        Map<DeductionId, List<OtherDeductions.Instalment>> taken) {}
