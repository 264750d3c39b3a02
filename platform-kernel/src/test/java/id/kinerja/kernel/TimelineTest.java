package id.kinerja.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    private static final int DAYS = 40;

    @Test
    void saysOfEveryDayWhatItsPartsSay() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<Timeline.Part<Integer>> one = parts(random);
            List<Timeline.Part<Integer>> other = parts(random);
            Timeline<Integer> before = Timeline.of(one);
            Timeline<Integer> after = Timeline.of(other);
            List<DateRange> unlike = after.daysUnlike(before);
            List<DateRange> taken = other.stream().map(Timeline.Part::during).toList();
            for (int day = 0; day < DAYS; day++) {
                LocalDate date = FIRST.plusDays(day);
                assertThat(before.on(date)).isEqualTo(latest(one, date));
                assertThat(covers(unlike, date)).isEqualTo(!before.on(date).equals(after.on(date)));
                assertThat(before.without(taken).on(date))
                        .isEqualTo(covers(taken, date) ? Optional.empty() : before.on(date));
            }
            assertThat(before.daysUnlike(before)).isEmpty();
        }
    }

    @Test
    void hasNoEndWhereItsLastPartHasNone() {
        Timeline<Integer> open = Timeline.of(List.of(part(0, null, 1)));

        assertThat(open.daysUnlike(Timeline.of(List.of(part(0, 9, 1)))))
                .containsExactly(DateRange.since(FIRST.plusDays(10)));
    }

    private static List<Timeline.Part<Integer>> parts(Random random) {
        List<Timeline.Part<Integer>> parts = new ArrayList<>();
        for (int from : random.ints(random.nextInt(4), 0, DAYS - 5).distinct().toArray()) {
            Integer to = random.nextInt(4) == 0 ? null : from + random.nextInt(15);
            parts.add(part(from, to, random.nextInt(2)));
        }
        return parts;
    }

    private static Timeline.Part<Integer> part(int from, @Nullable Integer to, int value) {
        return new Timeline.Part<>(
                DateRange.of(FIRST.plusDays(from), to == null ? null : FIRST.plusDays(to)), value);
    }

    private static Optional<Integer> latest(List<Timeline.Part<Integer>> parts, LocalDate date) {
        return parts.stream()
                .filter(part -> part.during().includes(date))
                .max((one, other) -> one.during().from().compareTo(other.during().from()))
                .map(Timeline.Part::value);
    }

    private static boolean covers(List<DateRange> ranges, LocalDate date) {
        return ranges.stream().anyMatch(range -> range.includes(date));
    }
}
