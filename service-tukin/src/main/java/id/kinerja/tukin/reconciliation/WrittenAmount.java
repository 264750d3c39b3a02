package id.kinerja.tukin.reconciliation;

import id.kinerja.kernel.Rupiah;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as programs and spreadsheets of both countries write them; whole rupiah alone. */
public final class WrittenAmount {

    private static final Pattern AMOUNT =
            Pattern.compile(
                    "(\\d{1,15}|\\d{1,3}(?:\\.\\d{3}){1,4}|\\d{1,3}(?:,\\d{3}){1,4})([.,]00?)?");

    private WrittenAmount() {}

    /** Nothing where it isn't surely one. */
    public static Optional<Rupiah> read(String text) {
        Matcher amount = AMOUNT.matcher(text);
        return amount.matches()
                ? Optional.of(Rupiah.of(Long.parseLong(amount.group(1).replaceAll("[.,]", ""))))
                : Optional.empty();
    }
}
