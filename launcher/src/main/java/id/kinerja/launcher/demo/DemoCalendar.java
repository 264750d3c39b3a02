package id.kinerja.launcher.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Holidays and cuti bersama of 2026, as two public pages of the joint decree agree on them. */
final class DemoCalendar {

    private static final List<String> HOLIDAYS =
            List.of(
                    "01-01", "01-16", "02-17", "03-19", "03-21", "03-22", "04-03", "04-05", "05-01",
                    "05-14", "05-27", "05-31", "06-01", "06-16", "08-17", "08-25", "12-25");
    private static final List<String> CUTI_BERSAMA =
            List.of("02-16", "03-18", "03-20", "03-23", "03-24", "05-15", "05-28", "12-24");

    private DemoCalendar() {}

    /** From Monday to Friday, but for those days off. */
    static List<LocalDate> workingDays(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(date -> date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .filter(date -> !HOLIDAYS.contains(dayOf(date)))
                .filter(date -> !CUTI_BERSAMA.contains(dayOf(date)))
                .toList();
    }

    /** In Indonesian, without the year. */
    static String nameOf(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.of("id", "ID"));
    }

    private static String dayOf(LocalDate date) {
        return date.toString().substring("2026-".length());
    }

    static Map<String, Object> of2026() {
        List<Map<String, String>> days = new ArrayList<>();
        HOLIDAYS.forEach(
                day ->
                        days.add(
                                Map.of(
                                        "date",
                                        "2026-" + day,
                                        "kind",
                                        "NATIONAL_HOLIDAY",
                                        "name",
                                        "Hari libur nasional")));
        CUTI_BERSAMA.forEach(
                day ->
                        days.add(
                                Map.of(
                                        "date",
                                        "2026-" + day,
                                        "kind",
                                        "CUTI_BERSAMA",
                                        "name",
                                        "Cuti bersama")));
        return Map.of("decree", "SKB 3 Menteri 2026", "holidays", days);
    }
}
