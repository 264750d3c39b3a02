package id.kinerja.integration.calendar;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.StorableText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days off that the events of a calendar file make of a year, and what is wrong with the
 * others; a row is an event, from 1. An event that goes over several days makes each of them off.
 */
public record EnteredHolidays(List<HolidayYear.Holiday> holidays, List<Refused.Finding> findings) {

    /** More than a year ever had; a file that goes beyond is none of days off. */
    public static final int MOST_DAYS = 100;

    private static final int MOST_EVENTS = 400;

    /** Of Lebaran with its cuti bersama there were never more than ten in a row. */
    private static final int LONGEST = 31;

    private static final int LONGEST_NAME = 200;
    private static final String START = "DTSTART";

    public EnteredHolidays {
        holidays = List.copyOf(holidays);
        findings = List.copyOf(findings);
    }

    public static EnteredHolidays of(int year, List<CalendarEntry> entries) {
        if (entries.isEmpty()) {
            // Whoever means that no day is off says so by a decree without a day.
            return nothingBut(Refused.Finding.of("", "calendar-file-empty"));
        }
        if (entries.size() > MOST_EVENTS) {
            return tooMany();
        }
        Reading reading = new Reading(year);
        for (int at = 0; at < entries.size(); at++) {
            reading.read(at + 1, entries.get(at));
        }
        return reading.days.size() > MOST_DAYS
                ? tooMany()
                : new EnteredHolidays(reading.days, reading.findings);
    }

    private static EnteredHolidays tooMany() {
        return nothingBut(Refused.Finding.of("", "calendar-file-too-long", MOST_DAYS));
    }

    private static EnteredHolidays nothingBut(Refused.Finding finding) {
        return new EnteredHolidays(List.of(), List.of(finding));
    }

    private static final class Reading {

        private final int year;
        private final List<HolidayYear.Holiday> days = new ArrayList<>();
        private final List<Refused.Finding> findings = new ArrayList<>();
        private final Set<LocalDate> seen = new HashSet<>();

        private Reading(int year) {
            this.year = year;
        }

        private void read(int row, CalendarEntry entry) {
            int before = findings.size();
            String name = name(row, entry.name());
            Optional<HolidayYear.Kind> kind = kind(row, entry.categories());
            lookAtTraits(row, entry);
            Optional<DateRange> during = during(row, entry);
            if (during.isPresent() && kind.isPresent() && findings.size() == before) {
                during.get().dates().forEach(date -> add(row, date, kind.get(), name));
            }
        }

        private void add(int row, LocalDate date, HolidayYear.Kind kind, String name) {
            if (seen.add(date)) {
                days.add(new HolidayYear.Holiday(date, kind, name));
            } else {
                find(row, START, "date-twice", date);
            }
        }

        private String name(int row, @Nullable String written) {
            String name = written == null ? "" : written.strip();
            if (name.isEmpty()) {
                find(row, "SUMMARY", "holiday-name-missing");
            } else if (name.length() > LONGEST_NAME) {
                find(row, "SUMMARY", "holiday-name-too-long", LONGEST_NAME);
            } else if (!StorableText.is(name)) {
                find(row, "SUMMARY", "value-not-storable");
            }
            return name;
        }

        /** The one kind among its categories; a calendar may have others of its own beside it. */
        private Optional<HolidayYear.Kind> kind(int row, List<String> categories) {
            List<HolidayYear.Kind> kinds =
                    Arrays.stream(HolidayYear.Kind.values())
                            .filter(kind -> categories.contains(kind.name()))
                            .toList();
            if (kinds.size() != 1) {
                find(row, "CATEGORIES", "holiday-kind-unknown", codes());
                return Optional.empty();
            }
            return Optional.of(kinds.getFirst());
        }

        private static String codes() {
            return String.join(
                    ", ",
                    Arrays.stream(HolidayYear.Kind.values()).map(HolidayYear.Kind::name).toList());
        }

        private void lookAtTraits(int row, CalendarEntry entry) {
            if (entry.traits().contains(CalendarEntry.Trait.RECURS)) {
                find(row, "RRULE", "event-recurs");
            }
            if (entry.traits().contains(CalendarEntry.Trait.CANCELLED)) {
                find(row, "STATUS", "event-cancelled");
            }
        }

        private Optional<DateRange> during(int row, CalendarEntry entry) {
            LocalDate starts = entry.starts();
            if (entry.traits().contains(CalendarEntry.Trait.HAS_HOURS)) {
                return wrong(row, START, "event-not-all-day");
            }
            if (starts == null) {
                return wrong(row, START, "event-start-missing");
            }
            if (starts.getYear() != year) {
                return wrong(row, START, "event-of-another-year", year);
            }
            LocalDate end = entry.endsBefore() == null ? starts.plusDays(1) : entry.endsBefore();
            if (entry.traits().contains(CalendarEntry.Trait.ENDS_UNREADABLY)
                    || !end.isAfter(starts)) {
                return wrong(row, "DTEND", "event-end-wrong");
            }
            if (end.isAfter(starts.plusDays(LONGEST))) {
                return wrong(row, "DTEND", "event-too-long", LONGEST);
            }
            if (end.minusDays(1).getYear() != year) {
                return wrong(row, "DTEND", "event-of-another-year", year);
            }
            return Optional.of(DateRange.of(starts, end.minusDays(1)));
        }

        private Optional<DateRange> wrong(int row, String field, String code, Object... arguments) {
            find(row, field, code, arguments);
            return Optional.empty();
        }

        private void find(int row, String field, String code, Object... arguments) {
            findings.add(Refused.Finding.ofRow(row, field, code, arguments));
        }
    }
}
