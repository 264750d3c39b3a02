package id.kinerja.integration.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final QuietHours NIGHT = hours("20:00", "06:00");

    @Test
    void goOverMidnight() {
        assertThat(over(NIGHT, "2026-06-02T19:59")).isEqualTo("2026-06-02T19:59");
        assertThat(over(NIGHT, "2026-06-02T20:00")).isEqualTo("2026-06-03T06:00");
        assertThat(over(NIGHT, "2026-06-03T05:59")).isEqualTo("2026-06-03T06:00");
        assertThat(over(NIGHT, "2026-06-03T06:00")).isEqualTo("2026-06-03T06:00");
    }

    @Test
    void endOnTheSameDayWhereTheyAreByDay() {
        assertThat(over(hours("12:00", "13:00"), "2026-06-02T12:30")).isEqualTo("2026-06-02T13:00");
        assertThat(over(hours("12:00", "13:00"), "2026-06-02T13:00")).isEqualTo("2026-06-02T13:00");
    }

    @Test
    void areNoneWhereTheyEndAsTheyBegin() {
        assertThat(over(hours("00:00", "00:00"), "2026-06-02T00:00")).isEqualTo("2026-06-02T00:00");
    }

    private static String over(QuietHours hours, String local) {
        return hours.over(ZonedDateTime.parse(local + ":00+07:00[Asia/Jakarta]"))
                .toLocalDateTime()
                .toString();
    }

    private static QuietHours hours(String from, String to) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
    }
}
