package id.kinerja.integration.calendar.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.kinerja.integration.calendar.CalendarEntry;
import id.kinerja.integration.calendar.CalendarEntry.Trait;
import id.kinerja.integration.calendar.CalendarVersion;
import id.kinerja.integration.calendar.EnteredHolidays;
import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UnitId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** iCalendar files as they are written, and as others write them. */
class CalendarFileTest {

    private static final AgencyId AGENCY =
            new AgencyId(UUID.fromString("01990000-0000-7000-8000-000000000001"));
    private static final UnitId UNIT =
            new UnitId(UUID.fromString("01990000-0000-7000-8000-000000000002"));

    @Test
    void writesEachDayOffAsAnEventOfAllDay() {
        assertThat(new String(CalendarFile.of(AGENCY, List.of(independenceDay())), UTF_8))
                .isEqualTo(
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Kinerja//Kalender//ID
                        BEGIN:VEVENT
                        UID:hol-2026-08-17-01990000-0000-7000-8000-000000000001@kinerja
                        DTSTAMP:20251120T010203Z
                        DTSTART;VALUE=DATE:20260817
                        DTEND;VALUE=DATE:20260818
                        SUMMARY:Proklamasi\\, Kemerdekaan\\; RI
                        CATEGORIES:NATIONAL_HOLIDAY
                        TRANSP:TRANSPARENT
                        END:VEVENT
                        END:VCALENDAR
                        """
                                .replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Niue", "Asia/Jayapura"})
    void writesAndReadsTheSameWhereverTheMachineStands(String zone) {
        TimeZone before = TimeZone.getDefault();
        byte[] here = CalendarFile.of(AGENCY, List.of(independenceDay()));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(CalendarFile.of(AGENCY, List.of(independenceDay()))).isEqualTo(here);
            assertThat(CalendarFileReader.entries(here).getFirst().starts())
                    .isEqualTo("2026-08-17");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void readsBackWhatItWrites() {
        HolidayYear.Holiday pilkada =
                new HolidayYear.Holiday(
                        LocalDate.of(2026, 12, 9),
                        HolidayYear.Kind.REGIONAL_HOLIDAY,
                        "Pemilihan \"serentak\": é 選挙 \\n, " + "panjang ".repeat(20).strip());
        CalendarVersion ofAUnit =
                new CalendarVersion(
                        UNIT,
                        new HolidayYear(2026, "SK", List.of(pilkada), 3),
                        Instant.parse("2026-11-01T00:00:00Z"));

        byte[] file = CalendarFile.of(AGENCY, List.of(independenceDay(), ofAUnit));
        EnteredHolidays entered = EnteredHolidays.of(2026, CalendarFileReader.entries(file));

        assertThat(entered.findings()).isEmpty();
        assertThat(entered.holidays())
                .containsExactly(independenceDay().said().holidays().getFirst(), pilkada);
        assertThat(new String(file, UTF_8).replace("\r\n ", ""))
                .contains("UID:hol-2026-12-09-" + UNIT + "@kinerja");
    }

    @Test
    void readsFoldedAndEscapedLinesAndABytesMark() {
        CalendarEntry entry =
                entry(
                        """
                        DTSTART;VALUE=DATE:2026
                         0817
                        SUMMARY;LANGUAGE=id:Proklamasi\\, hari
                        \t ini
                        CATEGORIES:Libur,NATIONAL_HOLIDAY
                        X-OTHER;X-P="a:b":whatever
                        """);

        assertThat(entry.name()).isEqualTo("Proklamasi, hari ini");
        assertThat(entry.starts()).isEqualTo("2026-08-17");
        assertThat(entry.endsBefore()).isNull();
        assertThat(entry.categories()).containsExactly("Libur", "NATIONAL_HOLIDAY");
        assertThat(entry.traits()).isEmpty();
        assertThat(read("\uFEFF" + calendar("DTSTART;VALUE=DATE:20260817\n"))).hasSize(1);
        assertThat(
                        read(
                                calendar("DTSTART:20260817\n")
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace("begin:vcalendar", "BEGIN:VCALENDAR")
                                        .replace("end:vcalendar", "END:VCALENDAR")))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}: ends before {1}, {2}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "DTEND;VALUE=DATE:20260819 | 2026-08-19 | -",
                "DURATION:P2D | 2026-08-19 | -",
                "DURATION:P1W | 2026-08-24 | -",
                "DURATION:PT36H | - | ENDS_UNREADABLY",
                "DURATION:-P2D | - | ENDS_UNREADABLY",
                "DTEND:20260818T000000Z | - | ENDS_UNREADABLY",
                "RRULE:FREQ=YEARLY | - | RECURS",
                "RDATE;VALUE=DATE:20270817 | - | RECURS",
                "RECURRENCE-ID;VALUE=DATE:20260817 | - | RECURS",
                "STATUS:CANCELLED | - | CANCELLED",
                "STATUS:CONFIRMED | - | -",
            })
    void seesWhenAnEventEndsAndWhatMakesItNoDayOff(String line, String ends, Trait trait) {
        CalendarEntry entry = entry("DTSTART;VALUE=DATE:20260817\n" + line + "\n");

        assertThat(entry.endsBefore()).isEqualTo(ends == null ? null : LocalDate.parse(ends));
        assertThat(entry.traits())
                .isEqualTo(trait == null ? java.util.Set.of() : java.util.Set.of(trait));
    }

    @Test
    void takesNoStartThatHasHours() {
        assertThat(entry("DTSTART;TZID=Asia/Jakarta:20260817T000000\n").traits())
                .containsExactly(Trait.HAS_HOURS);
    }

    @Test
    void takesNeitherADayThatIsNoneNorOneOfTwo() {
        String start = "DTSTART;VALUE=DATE:20260817\n";

        assertThat(entry("DTSTART;VALUE=DATE:20261345\n").starts()).isNull();
        assertThat(entry(start + "DTSTART;VALUE=DATE:20260818\n").starts()).isNull();
        assertThat(entry(start + "DTEND;VALUE=DATE:20260231\n").traits())
                .containsExactly(Trait.ENDS_UNREADABLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART;VALUE=DATE:tomorrow",
                "DTSTART",
                "DTEND;VALUE=DATE:2026-8-1x",
                "DURATION:two days",
                "RRULE:FREQ=SOMETIMES",
                "no line at all",
            })
    void refusesALineThatCanNotBeRead(String line) {
        Refused refused = refused(calendar("DTSTART;VALUE=DATE:20260817\n" + line + "\n"));

        assertThat(refused.findings().getFirst().code()).isEqualTo("calendar-line-unreadable");
        assertThat(refused.findings().getFirst().arguments().getFirst()).isNotEqualTo("0");
    }

    @Test
    void refusesWhatIsNoWholeCalendar() {
        String whole = calendar("DTSTART;VALUE=DATE:20260817\n");
        for (String part :
                List.of(
                        "",
                        "{}",
                        "BEGIN:VCALENDAR",
                        whole.substring(0, whole.length() / 2),
                        whole.replace("END:VCALENDAR", ""),
                        whole.replace("END:VEVENT\r\n", ""),
                        "<html>" + whole)) {
            assertThat(refused(part).findings().getFirst().code())
                    .as(part)
                    .isEqualTo("calendar-file-unreadable");
        }
    }

    @Test
    void refusesOtherLetters() {
        byte[] latin = calendar("SUMMARY:Hari rayá\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = calendar("SUMMARY:Hari raya\n").getBytes(StandardCharsets.UTF_16LE);

        assertThat(codeOf(latin)).isEqualTo("calendar-file-not-utf8");
        assertThat(codeOf(wide)).isEqualTo("calendar-file-unreadable");
    }

    @Test
    @Timeout(20)
    void readsAHostileFileInLittleTime() {
        int most = 1 << 20;
        List<String> hostile =
                List.of(
                        // One line without an end, folded at every letter, or made of quotes.
                        calendar("SUMMARY:" + "x".repeat(most) + "\n"),
                        calendar("SUMMARY:" + "x\n ".repeat(most / 3) + "\n"),
                        calendar("SUMMARY;X=\"" + "\"".repeat(most) + "\n"),
                        calendar("SUMMARY:" + "\\".repeat(most) + "\n"),
                        calendar("CATEGORIES:" + ",".repeat(most) + "\n"),
                        calendar("RRULE:FREQ=SECONDLY;BYSECOND=" + "1,".repeat(most / 2) + "1\n"),
                        calendar("BEGIN:VEVENT\n".repeat(most / 13)),
                        calendar("BEGIN:X\n".repeat(most / 16) + "END:X\n".repeat(most / 16)),
                        "BEGIN:VCALENDAR\nEND:VCALENDAR\n".repeat(most / 30),
                        calendar("\n".repeat(most)),
                        calendar("END:VEVENT\nBEGIN:VEVENT\n".repeat(most / 24)));
        for (String file : hostile) {
            long start = System.nanoTime();
            try {
                EnteredHolidays entered = EnteredHolidays.of(2026, read(file));
                assertThat(entered.holidays()).isEmpty();
            } catch (Refused refused) {
                assertThat(refused.code()).isEqualTo("calendar-file-invalid");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(file.substring(0, 120))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    private static CalendarVersion independenceDay() {
        return new CalendarVersion(
                null,
                new HolidayYear(
                        2026,
                        "SKB",
                        List.of(
                                new HolidayYear.Holiday(
                                        LocalDate.of(2026, 8, 17),
                                        HolidayYear.Kind.NATIONAL_HOLIDAY,
                                        "Proklamasi, Kemerdekaan; RI")),
                        1),
                Instant.parse("2025-11-20T01:02:03.999Z"));
    }

    private static String calendar(String event) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:1\n"
                        + event
                        + "END:VEVENT\nEND:VCALENDAR\n")
                .replace("\n", "\r\n");
    }

    private static CalendarEntry entry(String event) {
        return read(calendar(event)).getFirst();
    }

    private static List<CalendarEntry> read(String file) {
        return CalendarFileReader.entries(file.getBytes(UTF_8));
    }

    private static Refused refused(String file) {
        return catchThrowableOfType(Refused.class, () -> read(file));
    }

    private static String codeOf(byte[] file) {
        return catchThrowableOfType(Refused.class, () -> CalendarFileReader.entries(file))
                .findings()
                .getFirst()
                .code();
    }
}
