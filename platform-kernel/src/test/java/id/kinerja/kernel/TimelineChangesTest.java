package id.kinerja.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What holds on which days, as one decree after another changes it. */
class TimelineChangesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 60;

    @Test
    void goesOnAfterwardsAsItWasBefore() {
        Timeline<String> service =
                Timeline.of("AKTIF", DateRange.since(FIRST))
                        .with("CLTN", DateRange.of(day(10), day(19)));

        assertThat(service.parts())
                .containsExactly(
                        new Timeline.Part<>(DateRange.of(FIRST, day(9)), "AKTIF"),
                        new Timeline.Part<>(DateRange.of(day(10), day(19)), "CLTN"),
                        new Timeline.Part<>(DateRange.since(day(20)), "AKTIF"));
    }

    @Test
    void joinsWhatIsTheSameFromDayToDay() {
        Timeline<String> service =
                Timeline.of("AKTIF", DateRange.since(FIRST))
                        .with("CLTN", DateRange.of(day(10), day(19)))
                        .with("AKTIF", DateRange.of(day(10), day(19)));

        assertThat(service).isEqualTo(Timeline.of("AKTIF", DateRange.since(FIRST)));
    }

    /** Held against a table of days, written one after another. */
    @RepeatedTest(500)
    void saysOfEachDayWhatWasWrittenLastOfIt(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Map<LocalDate, String> byDay = new HashMap<>();
        Timeline<String> timeline = Timeline.none();
        for (int change = 0; change < 8; change++) {
            LocalDate from = day(random.nextInt(DAYS));
            LocalDate to = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(20));
            if (random.nextInt(5) == 0) {
                timeline = timeline.until(from);
                from.plusDays(1).datesUntil(day(2 * DAYS)).forEach(byDay::remove);
            } else {
                String value = String.valueOf(random.nextInt(3));
                timeline = timeline.with(value, DateRange.of(from, to));
                write(byDay, value, from, to);
            }
        }

        for (LocalDate day = FIRST; day.isBefore(day(2 * DAYS)); day = day.plusDays(1)) {
            assertThat(timeline.on(day).orElse(null)).as(day.toString()).isEqualTo(byDay.get(day));
        }
        assertInOrderWithoutOverlaps(timeline);
    }

    private static void write(
            Map<LocalDate, String> byDay, String value, LocalDate from, @Nullable LocalDate to) {
        LocalDate end = to == null ? day(2 * DAYS) : to.plusDays(1);
        from.datesUntil(end).forEach(date -> byDay.put(date, value));
    }

    private static void assertInOrderWithoutOverlaps(Timeline<String> timeline) {
        for (int index = 1; index < timeline.parts().size(); index++) {
            LocalDate before = timeline.parts().get(index - 1).during().lastDay();
            assertThat(timeline.parts().get(index).during().from()).isAfter(before);
        }
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }
}
