package id.kinerja.tukin.payment;

import static java.util.Objects.requireNonNull;

import id.kinerja.kernel.Rupiah;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order by which a bank pays, in the bank's own layout: what is left of each payment once taxes
 * and contributions are withheld. Nobody is in it who gets nothing. The same payments make the same
 * bytes.
 */
public final class BankFile {

    /** Banks read no quotes, and a name that begins like a formula would run in a spreadsheet. */
    private static final String NO_BANK_TEXT = "[^\\p{L}\\p{N} .'/()-]";

    private static final String FIRST_SIGNS = "^[^\\p{L}\\p{N}]+";

    private final BankLayout layout;
    private final BankOrder order;
    private final Payment.Kind kind;
    private final YearMonth month;
    private final List<Payment> payments;
    private final Map<Payment, Integer> numbers;
    private final WithheldShares withheld;

    /**
     * @param month of the run
     * @param all of its kind, by which each has its number in whichever file it stands
     * @param chosen those of this file
     */
    public BankFile(
            BankLayout layout,
            BankOrder order,
            Payment.Kind kind,
            YearMonth month,
            List<Payment> all,
            List<Payment> chosen,
            WithheldShares withheld) {
        this.layout = layout;
        this.order = order;
        this.kind = kind;
        this.month = month;
        this.withheld = withheld;
        this.numbers = new HashMap<>();
        all.forEach(one -> numbers.put(one, numbers.size() + 1));
        this.payments =
                chosen.stream()
                        .filter(one -> withheld.received(one).compareTo(Rupiah.ZERO) > 0)
                        .toList();
    }

    public byte[] bytes() {
        StringBuilder text = new StringBuilder(line(layout.header(), null));
        payments.forEach(one -> text.append(line(layout.detail(), one)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String line(List<BankLayout.Cell> cells, @Nullable Payment payment) {
        return cells.stream()
                .map(cell -> written(cell, payment))
                .collect(Collectors.joining(layout.separator(), "", "\r\n"));
    }

    private String written(BankLayout.Cell cell, @Nullable Payment payment) {
        BankLayout.Field field = cell.field();
        if (field == null) {
            return requireNonNull(cell.text());
        }
        String value =
                switch (field) {
                    case VALUE_DATE -> date(cell, requireNonNull(order.valueDate()));
                    case DEBIT_ACCOUNT -> requireNonNull(order.debitAccount());
                    case COUNT -> Integer.toString(payments.size());
                    case TOTAL ->
                            amount(
                                    cell,
                                    Rupiah.sum(payments.stream().map(withheld::received).toList()));
                    case ACCOUNT -> requireNonNull(payment).payee().account();
                    case ACCOUNT_NAME -> plain(requireNonNull(payment).payee().accountName());
                    case AMOUNT -> amount(cell, withheld.received(requireNonNull(payment)));
                    case REMARK -> remark(requireNonNull(payment));
                    case REFERENCE ->
                            reference(requireNonNull(numbers.get(requireNonNull(payment))));
                    case SERVICE -> service(requireNonNull(payment));
                };
        Integer most = cell.most();
        return most == null || value.length() <= most ? value : value.substring(0, most);
    }

    private static String date(BankLayout.Cell cell, LocalDate date) {
        return DateTimeFormatter.ofPattern(requireNonNull(cell.format()), Locale.ROOT).format(date);
    }

    private static String amount(BankLayout.Cell cell, Rupiah amount) {
        Integer decimals = cell.decimals();
        return amount.amount()
                + (decimals == null || decimals == 0 ? "" : "." + "0".repeat(decimals));
    }

    private String remark(Payment payment) {
        YearMonth of = payment.month() == null ? month : payment.month();
        return "%s%s %02d-%d"
                .formatted(
                        layout.remarks(),
                        kind == Payment.Kind.INDUK ? "" : " " + kind.name().replace('_', '-'),
                        of.getMonthValue(),
                        of.getYear());
    }

    /** Tells one file of a month from another by the kind's letter. */
    private String reference(int number) {
        return reference(layout.references(), month, kind, number);
    }

    /**
     * What a payment is called in the order, and in what a bank reports of it.
     *
     * @param references what the layout begins them with
     * @param number of the payment among those of its kind in the run, from 1
     */
    public static String reference(
            String references, YearMonth month, Payment.Kind kind, int number) {
        return String.format(
                Locale.ROOT,
                "%s%02d%02d%s%05d",
                references,
                month.getYear() % 100,
                month.getMonthValue(),
                kind.letter(),
                number);
    }

    private String service(Payment payment) {
        return payment.payee().bankCode().equals(order.debitBank())
                ? layout.sameBank()
                : layout.otherBank();
    }

    private String plain(String name) {
        return name.replaceAll(NO_BANK_TEXT, " ")
                .replace(layout.separator(), " ")
                .replaceFirst(FIRST_SIGNS, "")
                .strip();
    }
}
