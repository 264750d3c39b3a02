package id.kinerja.launcher.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What the terminals of the demo agency have seen in May 2026, the same every time. */
final class DemoPunches {

    /** Who has the night watch. */
    static final int GUARD = 52;

    static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final LocalTime START = LocalTime.of(7, 30);
    private static final int IN = 0;
    private static final int OUT = 1;
    private static final int UNDEFINED = 255;

    private DemoPunches() {}

    static List<LocalDate> workingDays() {
        return DemoCalendar.workingDays(MAY);
    }

    /** The lines of one person, whose PIN is his number. */
    static List<String> linesOf(int number) {
        List<String> lines = new ArrayList<>();
        for (LocalDate date : workingDays()) {
            if (number == GUARD) {
                night(date, lines);
            } else {
                day(number, date, lines);
            }
        }
        return lines;
    }

    private static void night(LocalDate date, List<String> lines) {
        lines.add(line(GUARD, date, LocalTime.of(19, 50), IN));
        lines.add(line(GUARD, date.plusDays(1), LocalTime.of(4, 5), OUT));
    }

    /** Every kind of day is seen, spread over people and dates. */
    private static void day(int number, LocalDate date, List<String> lines) {
        LocalTime end = endOf(date);
        LocalTime start = START;
        switch ((number * 7 + date.getDayOfMonth() * 3) % 40) {
            case 0 -> pair(lines, number, date, start.plusMinutes(12), end.plusMinutes(4));
            case 1 -> pair(lines, number, date, start.plusMinutes(45), end.plusMinutes(4));
            case 2 -> pair(lines, number, date, start.plusMinutes(75), end.plusMinutes(4));
            case 3 -> pair(lines, number, date, start.plusMinutes(100), end.plusMinutes(4));
            case 4 -> lines.add(line(number, date, end.plusMinutes(6), OUT));
            case 5 -> lines.add(line(number, date, start.minusMinutes(9), IN));
            case 6 -> pair(lines, number, date, start.minusMinutes(5), end.minusMinutes(20));
            case 7 -> {}
            case 8 ->
                    lines.addAll(
                            List.of(
                                    line(number, date, start.minusMinutes(8), UNDEFINED),
                                    line(number, date, end.plusMinutes(3), UNDEFINED)));
            default -> {
                lines.addAll(onTime(number, date));
                // Many press again, to be sure.
                if (number % 2 == 0) {
                    lines.add(line(number, date, start.minusMinutes(number % 20 - 1L), IN));
                }
            }
        }
    }

    static List<String> onTime(int number, LocalDate date) {
        List<String> lines = new ArrayList<>();
        pair(
                lines,
                number,
                date,
                START.minusMinutes(number % 20),
                endOf(date).plusMinutes(number % 15));
        return lines;
    }

    private static LocalTime endOf(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.FRIDAY ? LocalTime.of(16, 30) : LocalTime.of(16, 0);
    }

    private static void pair(
            List<String> lines, int number, LocalDate date, LocalTime in, LocalTime out) {
        lines.add(line(number, date, in, IN));
        lines.add(line(number, date, out, OUT));
    }

    private static String line(int number, LocalDate date, LocalTime time, int status) {
        return "%d\t%s %s:00\t%d\t15\t0\t0".formatted(number, date, time, status);
    }
}
