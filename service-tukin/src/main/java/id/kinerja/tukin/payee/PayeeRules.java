package id.kinerja.tukin.payee;

import id.kinerja.kernel.NikCheck;
import id.kinerja.kernel.Refused.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a payee must be so that a payment file can carry him. */
public final class PayeeRules {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{5,34}");
    private static final Pattern NPWP = Pattern.compile("\\d{15,16}");
    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}]{1,200}");

    private PayeeRules() {}

    /**
     * @param row counts from 1
     */
    public static List<Finding> findings(int row, Payee payee) {
        List<Finding> findings = new ArrayList<>();
        check(findings, row, "name", payee.name(), ONE_LINE, "text-not-one-line");
        if (!BankCode.isOne(payee.bankCode())) {
            findings.add(Finding.ofRow(row, "bankCode", "bank-code-invalid"));
        }
        check(findings, row, "bankName", payee.bankName(), ONE_LINE, "text-not-one-line");
        check(findings, row, "account", payee.account(), ACCOUNT, "account-invalid");
        check(findings, row, "accountName", payee.accountName(), ONE_LINE, "text-not-one-line");
        if (payee.nik() != null && !NikCheck.isOne(payee.nik())) {
            findings.add(Finding.ofRow(row, "nik", "nik-invalid"));
        }
        if (payee.npwp() != null) {
            check(findings, row, "npwp", payee.npwp(), NPWP, "npwp-invalid");
        }
        return findings;
    }

    private static void check(
            List<Finding> findings,
            int row,
            String field,
            String value,
            Pattern pattern,
            String code) {
        if (!pattern.matcher(value).matches()) {
            findings.add(Finding.ofRow(row, field, code));
        }
    }
}
