package id.kinerja.integration.calendar;

import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.StorableText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days off of a year as public lists of holidays have them, and what is wrong with the others;
 * a row is a day, from 1.
 */
public record ListedHolidays(List<HolidayYear.Holiday> holidays, List<Finding> findings) {

    public static final String NATIONAL = "national";
    public static final String RELIGIOUS = "religious";
    public static final String REGIONAL = "regional";

    private static final int LONGEST_NAME = 200;

    public ListedHolidays {
        holidays = List.copyOf(holidays);
        findings = List.copyOf(findings);
    }

    /**
     * One day as it is listed; each part may be missing.
     *
     * @param type whose day it is
     * @param jointLeave whether it is cuti bersama
     * @param region of which alone it is
     */
    public record Listed(
            @Nullable LocalDate date,
            @Nullable String name,
            @Nullable String type,
            boolean jointLeave,
            @Nullable String region) {}

    public static ListedHolidays of(int year, List<Listed> days) {
        if (days.isEmpty()) {
            // Whoever means that no day is off says so by a decree without a day.
            return nothingBut(Finding.of("", "calendar-file-empty"));
        }
        if (days.size() > EnteredHolidays.MOST_DAYS) {
            return nothingBut(Finding.of("", "calendar-file-too-long", EnteredHolidays.MOST_DAYS));
        }
        Reading reading = new Reading(year);
        for (int at = 0; at < days.size(); at++) {
            reading.read(at + 1, days.get(at));
        }
        return new ListedHolidays(reading.holidays, reading.findings);
    }

    /** As what lists call a day of this kind. */
    public static String typeOf(HolidayYear.Kind kind) {
        return kind == HolidayYear.Kind.REGIONAL_HOLIDAY ? REGIONAL : NATIONAL;
    }

    private static ListedHolidays nothingBut(Finding finding) {
        return new ListedHolidays(List.of(), List.of(finding));
    }

    private static final class Reading {

        private final int year;
        private final List<HolidayYear.Holiday> holidays = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final Set<LocalDate> seen = new HashSet<>();

        private Reading(int year) {
            this.year = year;
        }

        private void read(int row, Listed day) {
            int before = findings.size();
            String name = day.name() == null ? "" : day.name().strip();
            if (name.isEmpty()) {
                find(row, "name", "holiday-name-missing");
            } else if (name.length() > LONGEST_NAME) {
                find(row, "name", "holiday-name-too-long", LONGEST_NAME);
            } else if (!StorableText.is(name)) {
                find(row, "name", "value-not-storable");
            }
            Optional<HolidayYear.Kind> kind = kind(row, day);
            LocalDate date = day.date();
            if (date == null) {
                find(row, "date", "field-missing", "date");
            } else if (date.getYear() != year) {
                find(row, "date", "event-of-another-year", year);
            } else if (!seen.add(date)) {
                find(row, "date", "date-twice", date);
            }
            if (day.region() != null) {
                find(row, "regionId", "holiday-of-a-region");
            }
            if (findings.size() == before && date != null && kind.isPresent()) {
                holidays.add(new HolidayYear.Holiday(date, kind.get(), name));
            }
        }

        private Optional<HolidayYear.Kind> kind(int row, Listed day) {
            String type = day.type() == null ? "" : day.type();
            return switch (type) {
                case NATIONAL, RELIGIOUS ->
                        Optional.of(
                                day.jointLeave()
                                        ? HolidayYear.Kind.CUTI_BERSAMA
                                        : HolidayYear.Kind.NATIONAL_HOLIDAY);
                case REGIONAL -> Optional.of(HolidayYear.Kind.REGIONAL_HOLIDAY);
                default -> {
                    find(row, "type", "holiday-type-unknown");
                    yield Optional.empty();
                }
            };
        }

        private void find(int row, String field, String code, Object... arguments) {
            findings.add(Finding.ofRow(row, field, code, arguments));
        }
    }
}
