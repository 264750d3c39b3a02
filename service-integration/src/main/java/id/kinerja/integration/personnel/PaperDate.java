package id.kinerja.integration.personnel;

import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.Optional;

/** The date of a decree or a letter that somebody has before him: it is today's at the latest. */
public final class PaperDate {

    private PaperDate() {}

    /** What is wrong with it, if anything. */
    public static Optional<Finding> finding(String field, LocalDate date, LocalDate today) {
        return date.isAfter(today)
                ? Optional.of(Finding.of(field, "date-after-today", today))
                : Optional.empty();
    }

    /**
     * @param code of the refusal
     */
    public static void require(String code, String field, LocalDate date, LocalDate today) {
        finding(field, date, today)
                .ifPresent(
                        found -> {
                            throw Refused.invalid(code, found);
                        });
    }
}
