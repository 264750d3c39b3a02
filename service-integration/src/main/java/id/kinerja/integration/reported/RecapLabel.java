package id.kinerja.integration.reported;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a source calls a day; exactly so but for case and blanks, since a guess changes pay. */
public enum RecapLabel {
    /** At the office. */
    WFO,
    /** Elsewhere; it earns no uang makan where no paper of ours says that it does. */
    ELSEWHERE,
    /** A leave, a duty or a permission, which counts by its own paper alone. */
    BY_PAPER;

    private static final Map<String, RecapLabel> KNOWN =
            Map.of(
                    "", WFO,
                    "WFO", WFO,
                    "LEMBUR", WFO,
                    "WFH", ELSEWHERE,
                    "WFA", ELSEWHERE,
                    "DINAS KELUAR", BY_PAPER,
                    "DIKLAT", BY_PAPER,
                    "TUGAS BELAJAR", BY_PAPER,
                    "IZIN", BY_PAPER,
                    "CUTI", BY_PAPER);

    static Optional<RecapLabel> read(String text) {
        String folded = text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        return folded.startsWith("CUTI - ")
                ? Optional.of(BY_PAPER)
                : Optional.ofNullable(KNOWN.get(folded));
    }
}
