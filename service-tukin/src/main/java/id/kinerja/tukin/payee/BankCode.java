package id.kinerja.tukin.payee;

import java.util.regex.Pattern;

/**
 * How a payee system writes a bank: the treasury by 12 digits of SPAN, which Web Gaji takes alone;
 * regions, whose treasurer pays through SIPD or a bank, by the 3 digits of Bank Indonesia.
 */
public final class BankCode {

    private static final Pattern WRITTEN = Pattern.compile("\\d{3}|\\d{12}");
    private static final int OF_SPAN = 12;

    private BankCode() {}

    public static boolean isOne(String code) {
        return WRITTEN.matcher(code).matches();
    }

    public static boolean isOfSpan(String code) {
        return code.length() == OF_SPAN;
    }
}
