package id.kinerja.integration.attendance;

import static id.kinerja.integration.attendance.Punch.Direction.BREAK;
import static id.kinerja.integration.attendance.Punch.Direction.IN;
import static id.kinerja.integration.attendance.Punch.Direction.OUT;
import static id.kinerja.integration.attendance.Punch.Direction.UNDEFINED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkDatesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);

    @ParameterizedTest(name = "{0} {1} belongs to {2}")
    @CsvSource({
        // Vector 10: 16:00-00:00 on the first.
        "2026-06-02T00:20, OUT, 2026-06-01",
        "2026-06-01T15:40, IN, 2026-06-01",
        "2026-06-02T02:59, OUT, 2026-06-01",
        "2026-06-02T03:00, OUT, 2026-06-02",
        "2026-06-02T07:25, IN, 2026-06-02",
    })
    void takesAPunchAfterMidnightForTheShiftThatItEnds(
            LocalDateTime time, Punch.Direction direction, LocalDate expected) {
        WorkDates dates = new WorkDates(Map.of(FIRST, shift("2026-06-01T16:00", 8)));

        assertThat(dates.of(punch(time, direction))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} belongs to {2}")
    @CsvSource({
        "2026-06-01T23:40, IN, 2026-06-02",
        "2026-06-01T20:59, IN, 2026-06-01",
        "2026-06-02T08:05, OUT, 2026-06-02",
    })
    void takesAPunchBeforeMidnightForTheShiftThatItBegins(
            LocalDateTime time, Punch.Direction direction, LocalDate expected) {
        WorkDates dates = new WorkDates(Map.of(FIRST.plusDays(1), shift("2026-06-02T00:00", 8)));

        assertThat(dates.of(punch(time, direction))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} belongs to {2}")
    @CsvSource({
        "2026-06-02T07:50, IN, 2026-06-02",
        "2026-06-02T08:10, OUT, 2026-06-01",
        "2026-06-02T07:20, IN, 2026-06-01",
        "2026-06-02T08:40, OUT, 2026-06-02",
        "2026-06-02T07:59, UNDEFINED, 2026-06-01",
        "2026-06-02T08:00, UNDEFINED, 2026-06-02",
    })
    void letsOneShiftBeHandedOverToTheNextOfTheSamePerson(
            LocalDateTime time, Punch.Direction direction, LocalDate expected) {
        WorkDates dates =
                new WorkDates(
                        Map.of(
                                FIRST,
                                shift("2026-06-01T08:00", 24),
                                FIRST.plusDays(1),
                                shift("2026-06-02T08:00", 24)));

        assertThat(dates.of(punch(time, direction))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} belongs to {2}")
    @CsvSource({
        "2026-06-02T01:05, OUT, 2026-06-01",
        "2026-06-02T00:30, IN, 2026-06-01",
        "2026-06-02T01:10, UNDEFINED, 2026-06-01",
        "2026-06-02T04:01, OUT, 2026-06-02",
        "2026-06-02T01:30, IN, 2026-06-02",
        "2026-06-02T07:20, IN, 2026-06-02",
        "2026-06-02T07:20, UNDEFINED, 2026-06-02",
    })
    void takesAPunchOfTheNightForTheOrderToStayThatBeganTheDayBefore(
            LocalDateTime time, Punch.Direction direction, LocalDate expected) {
        WorkDates dates =
                new WorkDates(Map.of(), Map.of(FIRST, LocalDateTime.parse("2026-06-02T01:00")));

        assertThat(dates.of(punch(time, direction))).isEqualTo(expected);
        WorkDates.Window window = dates.window(expected);
        assertThat(time).isAfterOrEqualTo(window.from()).isBefore(window.until());
    }

    @ParameterizedTest(name = "{0} {1} belongs to {2}")
    @CsvSource({
        "2026-06-02T00:20, OUT, 2026-06-01",
        "2026-06-02T01:59, UNDEFINED, 2026-06-01",
        "2026-06-02T02:00, OUT, 2026-06-02",
        "2026-06-02T00:20, IN, 2026-06-02",
    })
    void letsWhoWasOrderedToStayUntilLateLeaveAfterMidnight(
            LocalDateTime time, Punch.Direction direction, LocalDate expected) {
        WorkDates dates =
                new WorkDates(Map.of(), Map.of(FIRST, LocalDateTime.parse("2026-06-01T23:00")));

        assertThat(dates.of(punch(time, direction))).isEqualTo(expected);
        WorkDates.Window window = dates.window(expected);
        assertThat(time).isAfterOrEqualTo(window.from()).isBefore(window.until());
    }

    @Test
    void turnsAtMidnightWhereNoRosterIs() {
        WorkDates dates = new WorkDates(Map.of());

        assertThat(dates.of(punch(LocalDateTime.parse("2026-06-01T23:59"), OUT))).isEqualTo(FIRST);
        assertThat(dates.of(punch(LocalDateTime.parse("2026-06-02T00:00"), OUT)))
                .isEqualTo(FIRST.plusDays(1));
        assertThat(dates.window(FIRST))
                .isEqualTo(
                        new WorkDates.Window(
                                FIRST.atStartOfDay(), FIRST.plusDays(1).atStartOfDay()));
    }

    @Test
    void givesEachPunchToOneDateWhateverTheOrderAndWhicheverDayIsResolved() {
        Random random = new Random(23);
        for (int round = 0; round < 2_000; round++) {
            Map<LocalDate, WorkingHours> shifts = shifts(random);
            List<Punch> punches = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                punches.add(
                        punch(
                                FIRST.plusDays(1)
                                        .atStartOfDay()
                                        .plusMinutes(random.nextInt(10 * 24 * 60)),
                                List.of(IN, OUT, UNDEFINED, BREAK).get(random.nextInt(4))));
            }
            Map<LocalDate, List<Punch>> resolved = resolved(shifts, punches);
            Collections.shuffle(punches, random);

            assertThat(ids(resolved(shifts, punches))).isEqualTo(ids(resolved));
            assertThat(resolved.values().stream().flatMap(List::stream))
                    .containsExactlyInAnyOrderElementsOf(punches);
        }
    }

    /** As days are resolved: each with what is known two days around, by its own window. */
    private static Map<LocalDate, List<Punch>> resolved(
            Map<LocalDate, WorkingHours> shifts, List<Punch> punches) {
        return IntStream.rangeClosed(-1, 13)
                .mapToObj(FIRST::plusDays)
                .collect(
                        Collectors.toMap(
                                date -> date,
                                date -> belonging(around(shifts, date), date, punches)));
    }

    private static List<Punch> belonging(WorkDates dates, LocalDate date, List<Punch> punches) {
        WorkDates.Window window = dates.window(date);
        return punches.stream()
                .filter(punch -> !punch.local().isBefore(window.from()))
                .filter(punch -> punch.local().isBefore(window.until()))
                .filter(punch -> dates.of(punch).equals(date))
                .toList();
    }

    private static WorkDates around(Map<LocalDate, WorkingHours> shifts, LocalDate date) {
        return new WorkDates(
                shifts.entrySet().stream()
                        .filter(shift -> !shift.getKey().isBefore(date.minusDays(2)))
                        .filter(shift -> !shift.getKey().isAfter(date.plusDays(2)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map<LocalDate, java.util.Set<UUID>> ids(Map<LocalDate, List<Punch>> byDate) {
        return byDate.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                day ->
                                        day.getValue().stream()
                                                .map(Punch::id)
                                                .collect(Collectors.toSet())));
    }

    /** Of any length and place, now and then touching the next or running into it. */
    private static Map<LocalDate, WorkingHours> shifts(Random random) {
        Map<LocalDate, WorkingHours> shifts = new HashMap<>();
        for (int day = 0; day < 12; day++) {
            if (random.nextInt(3) > 0) {
                LocalDateTime start =
                        FIRST.plusDays(day).atStartOfDay().plusMinutes(random.nextInt(24) * 60L);
                shifts.put(
                        FIRST.plusDays(day),
                        new WorkingHours(start, start.plusHours(1 + random.nextInt(24))));
            }
        }
        return shifts;
    }

    private static WorkingHours shift(String start, int hours) {
        LocalDateTime starts = LocalDateTime.parse(start);
        return new WorkingHours(starts, starts.plus(Duration.ofHours(hours)));
    }

    private static Punch punch(LocalDateTime local, Punch.Direction direction) {
        return new Punch(UUID.randomUUID(), local, local.toInstant(ZoneOffset.UTC), direction);
    }
}
