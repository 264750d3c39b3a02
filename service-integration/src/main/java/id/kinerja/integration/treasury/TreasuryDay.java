package id.kinerja.integration.treasury;

import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's day that is priced.
 *
 * @param number NIP or NI PPPK; absent where it isn't known
 * @param hours of overtime, 1 and more; absent where a day is a day
 */
public record TreasuryDay(
        PersonId person, @Nullable String number, LocalDate date, @Nullable Integer hours) {}
