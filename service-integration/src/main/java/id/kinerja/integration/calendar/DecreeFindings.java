package id.kinerja.integration.calendar;

import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.StorableText;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is wrong with a year as it was decreed; a row is a day off, from 1. */
public final class DecreeFindings {

    /** Of three ministers with all their numbers and what it is about. */
    private static final int LONGEST_DECREE = 500;

    private DecreeFindings() {}

    /** Refuses a year that names no year of the republic, a day twice, or a day of another year. */
    public static void require(HolidayYear year) {
        if (!DaysOfTheRepublic.include(Year.of(year.year()))) {
            throw Refused.invalid("calendar-invalid", DaysOfTheRepublic.finding(0, "year"));
        }
        requireDecree(year.decree());
        List<Refused.Finding> unkept =
                IntStream.range(0, year.holidays().size())
                        .filter(at -> !StorableText.is(year.holidays().get(at).name()))
                        .mapToObj(at -> Refused.Finding.ofRow(at + 1, "name", "value-not-storable"))
                        .toList();
        if (!unkept.isEmpty()) {
            throw Refused.invalid("calendar-invalid", unkept);
        }
        List<Refused.Finding> twice = datesTwice(year.holidays());
        if (!twice.isEmpty()) {
            throw Refused.invalid("calendar-invalid", twice);
        }
        boolean elsewhere =
                year.holidays().stream().anyMatch(day -> day.date().getYear() != year.year());
        if (elsewhere) {
            throw Refused.invalid(
                    "holiday-of-another-year",
                    Refused.Finding.of("holidays", "holiday-of-another-year"));
        }
    }

    /** Refuses a decree that nothing is called by; a year that was never decreed has none. */
    public static void requireDecree(@Nullable String decree) {
        if (decree == null) {
            return;
        }
        if (decree.isBlank()) {
            throw Refused.invalid(
                    "calendar-invalid", Refused.Finding.of("decree", "field-missing", "decree"));
        }
        if (decree.length() > LONGEST_DECREE) {
            throw Refused.invalid(
                    "calendar-invalid",
                    Refused.Finding.of("decree", "text-too-long", LONGEST_DECREE));
        }
        StorableText.finding("decree", decree)
                .ifPresent(
                        found -> {
                            throw Refused.invalid("calendar-invalid", found);
                        });
    }

    private static List<Refused.Finding> datesTwice(List<HolidayYear.Holiday> holidays) {
        Set<LocalDate> seen = new HashSet<>();
        return IntStream.range(0, holidays.size())
                .filter(at -> !seen.add(holidays.get(at).date()))
                .mapToObj(
                        at ->
                                Refused.Finding.ofRow(
                                        at + 1, "date", "date-twice", holidays.get(at).date()))
                .toList();
    }
}
