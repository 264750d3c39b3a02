package id.kinerja.tukin.payment;

import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.payee.BankCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the agency tells its bank beside whom to pay.
 *
 * @param layout the bank's form, by its code
 * @param debitAccount of the agency, 5 to 34 digits
 * @param debitBank the bank of that account by its code, as accounts have it, which says who is
 *     paid within the bank
 * @param valueDate on which the bank pays
 */
public record BankOrder(
        @Nullable String layout,
        @Nullable String debitAccount,
        @Nullable String debitBank,
        @Nullable LocalDate valueDate) {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{5,34}");

    /** Banks take no file that is to be paid on a day off. */
    public List<Finding> findings(Set<LocalDate> holidays) {
        List<Finding> findings = new ArrayList<>();
        if (debitAccount == null || !ACCOUNT.matcher(debitAccount).matches()) {
            findings.add(Finding.of("debitAccount", "account-invalid"));
        }
        if (debitBank == null || !BankCode.isOne(debitBank)) {
            findings.add(Finding.of("debitBank", "bank-code-invalid"));
        }
        LocalDate date = valueDate;
        if (date == null) {
            findings.add(Finding.of("valueDate", "value-date-missing"));
        } else if (holidays.contains(date) || isWeekend(date)) {
            findings.add(Finding.of("valueDate", "value-date-off", date));
        }
        return findings;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
