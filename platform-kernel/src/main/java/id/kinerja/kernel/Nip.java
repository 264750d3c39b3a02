package id.kinerja.kernel;

/**
 * The number of a PNS (NIP) or PPPK (NI PPPK): 18 digits, as text.
 *
 * <p>A dated attribute of a person, never his key. Only the form is held here; what a register
 * makes of it (warnings, hints) is said by {@link NipCheck}.
 */
public record Nip(String digits) implements NomorPegawai {

    public static final int LENGTH = 18;

    private static final int SEX = 14;

    public Nip {
        if (!digits.matches("[0-9]{18}")) {
            throw new IllegalArgumentException("A NIP has 18 digits");
        }
    }

    @Override
    public String written() {
        return digits;
    }

    /** By its fifteenth digit (Perka BKN 22/2007). */
    public boolean isOfAMan() {
        return digits.charAt(SEX) == '1';
    }

    /** Only the last three digits are shown. */
    @Override
    public String masked() {
        return "*".repeat(LENGTH - 3) + digits.substring(LENGTH - 3);
    }

    /** Masked, so that a log line can't leak it. */
    @Override
    public String toString() {
        return masked();
    }
}
