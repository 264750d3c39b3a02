package id.kinerja.integration.personnel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By which somebody has a place.
 *
 * @param date absent where nobody has said it
 */
public record Decree(String number, @Nullable LocalDate date) {

    /** As it is kept in two columns; none where there is no number. */
    public static @Nullable Decree of(@Nullable String number, @Nullable LocalDate date) {
        return number == null ? null : new Decree(number, date);
    }

    public static @Nullable String numberOf(@Nullable Decree decree) {
        return decree == null ? null : decree.number;
    }

    public static @Nullable LocalDate dateOf(@Nullable Decree decree) {
        return decree == null ? null : decree.date;
    }
}
