package id.kinerja.tukin.policy;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What kind of value a fact from outside has. */
public enum FactKind {
    /** Whole rupiah, at least 0. */
    MONEY("\\d{1,15}"),
    /** A decimal with a point, from 0 to 100. */
    PERCENTAGE("\\d{1,3}(\\.\\d{1,6})?"),
    /** A decimal with a point, at least 0. */
    NUMBER("\\d{1,12}(\\.\\d{1,6})?"),
    /** {@code YES} or {@code NO}; {@code YA} and {@code TIDAK} are taken too. */
    YES_NO("(?i)yes|ya|no|tidak");

    private final Pattern form;

    FactKind(String form) {
        this.form = Pattern.compile(form);
    }

    /** As it is kept, so that the same value is always the same text; nothing where it is none. */
    public Optional<String> read(String written) {
        return form.matcher(written).matches() ? kept(written) : Optional.empty();
    }

    /** Whether it is written as it is kept. */
    public boolean keeps(String value) {
        return read(value).filter(value::equals).isPresent();
    }

    private Optional<String> kept(String written) {
        if (this == YES_NO) {
            return Optional.of(written.toLowerCase(Locale.ROOT).startsWith("y") ? "YES" : "NO");
        }
        BigDecimal number = new BigDecimal(written);
        return this == PERCENTAGE && number.compareTo(BigDecimal.valueOf(100)) > 0
                ? Optional.empty()
                : Optional.of(number.stripTrailingZeros().toPlainString());
    }
}
