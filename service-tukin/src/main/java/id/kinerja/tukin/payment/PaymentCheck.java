package id.kinerja.tukin.payment;

import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.BankCode;
import id.kinerja.tukin.withholding.Received;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** What must hold of payments before a byte of any file goes out; nothing is mended here. */
public final class PaymentCheck {

    private static final int COLUMNS = 22;
    private static final int BRUTO = 8;
    private static final int POTONGAN = 9;
    private static final int BERSIH = 10;
    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}]*");

    private PaymentCheck() {}

    /**
     * @param payments all of the run's kind
     * @param kept the sums that the lock wrote down beside them; absent where it kept no line
     */
    public static List<Finding> findings(List<Payment> payments, List<Payments.ControlSum> kept) {
        List<Finding> findings = new ArrayList<>();
        for (int row = 1; row <= payments.size(); row++) {
            Payment one = payments.get(row - 1);
            if (one.potongan().isNegative()) {
                findings.add(Finding.ofRow(row, "potongan", "cut-below-zero"));
            }
            if (one.bersih().compareTo(Rupiah.ZERO) <= 0) {
                findings.add(Finding.ofRow(row, "bersih", "pays-nothing"));
            }
        }
        Rupiah bruto = Rupiah.sum(payments.stream().map(Payment::bruto).toList());
        Rupiah bersih = Rupiah.sum(payments.stream().map(Payment::bersih).toList());
        boolean same =
                kept.isEmpty()
                        ? payments.isEmpty()
                        : kept.stream()
                                .allMatch(
                                        sum ->
                                                sum.lines() == payments.size()
                                                        && sum.bruto().equals(bruto)
                                                        && sum.bersih().equals(bersih));
        if (!same) {
            findings.add(Finding.of("payments", "not-as-locked"));
        }
        return findings;
    }

    /**
     * Web Gaji knows banks by SPAN alone.
     *
     * @param payments whose rows these are
     */
    public static List<Finding> notOfSpan(List<Payment> payments) {
        List<Finding> findings = new ArrayList<>();
        for (int row = 1; row <= payments.size(); row++) {
            if (!BankCode.isOfSpan(payments.get(row - 1).payee().bankCode())) {
                findings.add(Finding.ofRow(row, "bankCode", "bank-code-not-of-span"));
            }
        }
        return findings;
    }

    /** By person: nobody gets more than he is paid and what was taken of him here before. */
    public static List<Finding> tooMuch(Collection<Received> received) {
        return received.stream()
                .filter(Received::isTooMuch)
                .map(one -> Finding.of(one.person().toString(), "received-above-bersih"))
                .toList();
    }

    /**
     * @param lines of the Web Gaji file with its header and its totals
     */
    public static List<Finding> findings(List<List<Object>> lines) {
        List<Finding> findings = new ArrayList<>();
        long[] sums = new long[COLUMNS];
        for (int row = 0; row < lines.size(); row++) {
            List<Object> cells = lines.get(row);
            if (cells.size() != COLUMNS) {
                findings.add(Finding.ofRow(row, "columns", "columns-not-22"));
            } else if (!cells.stream().allMatch(PaymentCheck::isOneLine)) {
                findings.add(Finding.ofRow(row, "text", "text-not-one-line"));
            } else if (row > 0) {
                check(row, cells, row == lines.size() - 1, sums, findings);
            }
        }
        return findings;
    }

    private static void check(
            int row, List<Object> cells, boolean last, long[] sums, List<Finding> findings) {
        if (amount(cells, BRUTO) - amount(cells, POTONGAN) != amount(cells, BERSIH)) {
            findings.add(Finding.ofRow(row, "bersih", "not-what-is-left"));
        }
        for (int column : List.of(BRUTO, POTONGAN, BERSIH)) {
            if (last && sums[column] != amount(cells, column)) {
                findings.add(Finding.ofRow(row, "totals", "total-not-the-sum"));
            }
            sums[column] += amount(cells, column);
        }
    }

    private static long amount(List<Object> cells, int column) {
        return (Long) cells.get(column);
    }

    private static boolean isOneLine(Object cell) {
        return ONE_LINE.matcher(cell.toString()).matches();
    }
}
