package id.kinerja.tukin.policy;

import java.util.Optional;

/** What of a month is paid once more in a year, or taken once more. */
public enum ExtraComponent {
    /** What class and status pay before anything is cut. */
    CLASS,
    /** What the predikat takes. */
    PERFORMANCE,
    /** What minutes of daily logs take. */
    PRODUCTIVITY,
    /** What attendance takes. */
    ATTENDANCE,
    /** What leave and discipline take of the whole. */
    OTHER_CUTS,
    /** What facts from outside take. */
    FACTS,
    /** What a post beside one's own adds. */
    ACTING;

    private static final String ADDITION = "TAMBAHAN_";

    /**
     * Nothing for what is neither, such as what rounds a month.
     *
     * @param code of a line of the month's statement
     */
    public static Optional<ExtraComponent> of(String code) {
        if (code.startsWith(ADDITION)) {
            return Optional.of(ACTING);
        }
        return switch (code) {
            case "TUKIN_KELAS" -> Optional.of(CLASS);
            case "POTONGAN_KINERJA" -> Optional.of(PERFORMANCE);
            case "POTONGAN_PRODUKTIVITAS" -> Optional.of(PRODUCTIVITY);
            case "POTONGAN_KEHADIRAN" -> Optional.of(ATTENDANCE);
            case "POTONGAN_LAIN" -> Optional.of(OTHER_CUTS);
            case "PENAHANAN", "PENGURANGAN" -> Optional.of(FACTS);
            default -> Optional.empty();
        };
    }

    /** Whether it takes something of the class. */
    public boolean isCut() {
        return this != CLASS && this != ACTING;
    }
}
