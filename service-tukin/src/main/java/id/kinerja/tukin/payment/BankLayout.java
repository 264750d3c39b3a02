package id.kinerja.tukin.payment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a bank wants its file, as data: a header and a line for each payment, of cells that are
 * fields or texts of the bank's own. A bank without such a file among {@code bank-layouts} gets one
 * there; no code changes.
 *
 * @param source where the form was found
 * @param references what the customer reference begins with, month and number following
 * @param sameBank the service by which an account of the debit account's bank is paid
 * @param otherBank the service by which any other is
 */
public record BankLayout(
        String code,
        String source,
        String separator,
        List<Cell> header,
        List<Cell> detail,
        String remarks,
        String references,
        String sameBank,
        String otherBank) {

    public BankLayout {
        header = List.copyOf(header);
        detail = List.copyOf(detail);
    }

    /** What a cell may hold. */
    public enum Field {
        VALUE_DATE,
        DEBIT_ACCOUNT,
        /** How many payments there are. */
        COUNT,
        /** The sum of the payments. */
        TOTAL,
        ACCOUNT,
        ACCOUNT_NAME,
        AMOUNT,
        REMARK,
        REFERENCE,
        SERVICE
    }

    /**
     * A field, or a text that is the same on each line.
     *
     * @param format of a date
     * @param decimals that stand behind whole rupiah, after a point
     * @param most characters that the bank takes
     */
    public record Cell(
            @Nullable Field field,
            @Nullable String text,
            @Nullable String format,
            @Nullable Integer decimals,
            @Nullable Integer most) {}
}
