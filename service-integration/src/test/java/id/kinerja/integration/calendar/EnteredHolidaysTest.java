package id.kinerja.integration.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.calendar.CalendarEntry.Trait;
import id.kinerja.integration.calendar.HolidayYear.Kind;
import id.kinerja.kernel.Refused;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EnteredHolidaysTest {

    @ParameterizedTest(name = "{0} until before {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-08-17, -, 2026-08-17",
                "2026-08-17, 2026-08-18, 2026-08-17",
                "2026-03-21, 2026-03-23, 2026-03-21 2026-03-22",
                "2026-02-28, 2026-03-02, 2026-02-28 2026-03-01",
                "2026-12-31, 2027-01-01, 2026-12-31",
            })
    void makesEveryDayBeforeTheEndADayOff(LocalDate starts, @Nullable LocalDate end, String days) {
        EnteredHolidays entered = EnteredHolidays.of(2026, List.of(event(starts, end)));

        assertThat(entered.findings()).isEmpty();
        assertThat(entered.holidays())
                .extracting(day -> day.date().toString())
                .containsExactly(days.split(" "));
    }

    @ParameterizedTest(name = "{0} until before {1}: {3} at {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, DTSTART, event-start-missing",
                "2026-08-17, 2026-08-17, DTEND, event-end-wrong",
                "2026-08-17, 2026-08-16, DTEND, event-end-wrong",
                "2026-08-01, 2026-09-02, DTEND, event-too-long",
                "2026-08-17, 9999-12-31, DTEND, event-too-long",
                "2025-12-31, 2026-01-02, DTSTART, event-of-another-year",
                "2027-01-01, -, DTSTART, event-of-another-year",
                "2026-12-31, 2027-01-02, DTEND, event-of-another-year",
            })
    void saysWhatIsWrongWithTheDaysOfAnEvent(
            @Nullable LocalDate starts, @Nullable LocalDate end, String field, String code) {
        EnteredHolidays entered = EnteredHolidays.of(2026, List.of(event(starts, end)));

        assertThat(entered.holidays()).isEmpty();
        assertThat(entered.findings())
                .extracting(Refused.Finding::row, Refused.Finding::field, Refused.Finding::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, field, code));
    }

    @ParameterizedTest
    @EnumSource(Trait.class)
    void takesNoEventThatIsNoDayOff(Trait trait) {
        EnteredHolidays entered =
                EnteredHolidays.of(
                        2026,
                        List.of(
                                new CalendarEntry(
                                        "Libur",
                                        List.of("CUTI_BERSAMA"),
                                        LocalDate.of(2026, 8, 17),
                                        null,
                                        Set.of(trait))));

        assertThat(entered.holidays()).isEmpty();
        assertThat(codes(entered))
                .containsExactly(
                        switch (trait) {
                            case RECURS -> "event-recurs";
                            case CANCELLED -> "event-cancelled";
                            case HAS_HOURS -> "event-not-all-day";
                            case ENDS_UNREADABLY -> "event-end-wrong";
                        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "NATIONAL_HOLIDAY, NATIONAL_HOLIDAY",
                "Libur;CUTI_BERSAMA, CUTI_BERSAMA",
                "REGIONAL_HOLIDAY, REGIONAL_HOLIDAY",
                "Libur, -",
                "national_holiday, -",
                "NATIONAL_HOLIDAY;CUTI_BERSAMA, -",
                "'', -",
            })
    void takesTheOneKindAmongItsCategories(String categories, @Nullable Kind kind) {
        EnteredHolidays entered =
                EnteredHolidays.of(
                        2026,
                        List.of(
                                named("Libur", List.of(categories.split(";"))),
                                named("Libur", List.of("CUTI_BERSAMA"))));

        if (kind == null) {
            assertThat(codes(entered)).containsExactly("holiday-kind-unknown");
            assertThat(entered.findings().getFirst().row()).isEqualTo(1);
            assertThat(entered.holidays()).hasSize(1);
        } else {
            // The second one is on the same day.
            assertThat(codes(entered)).containsExactly("date-twice");
            assertThat(entered.findings().getFirst().row()).isEqualTo(2);
            assertThat(entered.holidays().getFirst().kind()).isEqualTo(kind);
        }
    }

    @Test
    void wantsANameThatIsNotTooLong() {
        List<String> kind = List.of("CUTI_BERSAMA");

        assertThat(codes(EnteredHolidays.of(2026, List.of(named(null, kind)))))
                .containsExactly("holiday-name-missing");
        assertThat(codes(EnteredHolidays.of(2026, List.of(named(" ", kind)))))
                .containsExactly("holiday-name-missing");
        assertThat(codes(EnteredHolidays.of(2026, List.of(named("x".repeat(201), kind)))))
                .containsExactly("holiday-name-too-long");
        assertThat(codes(EnteredHolidays.of(2026, List.of(named(" " + "x".repeat(200), kind)))))
                .isEmpty();
    }

    @Test
    void takesNeitherAnEmptyFileNorOneOfMoreDaysThanAYearEverHad() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        List<CalendarEntry> hundred =
                IntStream.range(0, 100).mapToObj(at -> event(first.plusDays(at), null)).toList();
        List<CalendarEntry> longOnes =
                IntStream.range(0, 5)
                        .mapToObj(
                                at ->
                                        event(
                                                first.plusDays(at * 30L),
                                                first.plusDays(at * 30L + 30)))
                        .toList();

        assertThat(codes(EnteredHolidays.of(2026, List.of())))
                .containsExactly("calendar-file-empty");
        assertThat(EnteredHolidays.of(2026, hundred).holidays()).hasSize(100);
        assertThat(codes(EnteredHolidays.of(2026, longOnes)))
                .containsExactly("calendar-file-too-long");
        assertThat(codes(EnteredHolidays.of(2026, Collections.nCopies(401, event(null, null)))))
                .containsExactly("calendar-file-too-long");
    }

    private static CalendarEntry event(@Nullable LocalDate starts, @Nullable LocalDate end) {
        return new CalendarEntry("Libur", List.of("NATIONAL_HOLIDAY"), starts, end, Set.of());
    }

    private static CalendarEntry named(@Nullable String name, List<String> categories) {
        return new CalendarEntry(name, categories, LocalDate.of(2026, 8, 17), null, Set.of());
    }

    private static List<String> codes(EnteredHolidays entered) {
        return entered.findings().stream().map(Refused.Finding::code).toList();
    }
}
