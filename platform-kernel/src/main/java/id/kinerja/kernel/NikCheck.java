package id.kinerja.kernel;

import java.util.regex.Pattern;

/**
 * Whether a text can be a NIK: region (6 digits), day, month and year of birth (2 each), serial
 * 0001 to 9999. Forty is added to the day of a woman. There is no checksum, and the century isn't
 * told. Source: the civil registry's published explanations of the number.
 */
public final class NikCheck {

    private static final Pattern FORM =
            Pattern.compile(
                    "[0-9]{6}"
                            + "(0[1-9]|[1256][0-9]|3[01]|4[1-9]|7[01])"
                            + "(0[1-9]|1[0-2])"
                            + "[0-9]{2}"
                            + "(?!0000)[0-9]{4}");

    private NikCheck() {}

    /**
     * @param text digits alone
     */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
