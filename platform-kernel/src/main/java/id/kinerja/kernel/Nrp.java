package id.kinerja.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a soldier or police officer: five to eight digits, with the letters of the navy
 * behind a stroke where there are some, or ten to fourteen digits. Nine digits are an old NIP,
 * sixteen a NIK.
 */
public record Nrp(String written) implements NomorPegawai {

    /** Its form; letters are capitals. */
    public static final String REGEX = "[0-9]{5,8}(/[A-Z]{1,3})?|[0-9]{10,14}";

    private static final Pattern FORM = Pattern.compile(REGEX);

    private static final int SHOWN = 3;

    public Nrp {
        if (!isOne(written)) {
            throw new IllegalArgumentException("An NRP has 5 to 8, or 10 to 14, digits");
        }
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * @param text as it came, spaces allowed
     */
    public static Optional<Nrp> read(String text) {
        String written = NipCheck.bare(text).toUpperCase(Locale.ROOT);
        return isOne(written) ? Optional.of(new Nrp(written)) : Optional.empty();
    }

    @Override
    public String masked() {
        return "*".repeat(written.length() - SHOWN) + written.substring(written.length() - SHOWN);
    }

    /** Masked, so that a log line can't leak it. */
    @Override
    public String toString() {
        return masked();
    }
}
