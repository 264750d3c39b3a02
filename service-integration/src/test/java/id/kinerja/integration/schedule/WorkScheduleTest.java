package id.kinerja.integration.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkScheduleTest {

    private static final List<DayOfWeek> FIVE =
            List.of(
                    DayOfWeek.MONDAY,
                    DayOfWeek.TUESDAY,
                    DayOfWeek.WEDNESDAY,
                    DayOfWeek.THURSDAY,
                    DayOfWeek.FRIDAY);

    @Test
    void addsUpToTheHoursOfThePerpresAndOfItsRamadan() {
        List<WorkSchedule.Day> ordinary = new ArrayList<>(week("07:30", "16:00", 60).subList(0, 4));
        ordinary.add(day(DayOfWeek.FRIDAY, "07:30", "16:30", 90));
        List<WorkSchedule.Day> ramadan = new ArrayList<>(week("08:00", "15:00", 30).subList(0, 4));
        ramadan.add(day(DayOfWeek.FRIDAY, "08:00", "15:30", 60));

        assertThat(version("2023-04-12", null, ordinary).netMinutesPerWeek())
                .isEqualTo(37 * 60 + 30);
        assertThat(version("2026-02-18", "2026-03-19", ramadan).netMinutesPerWeek())
                .isEqualTo(32 * 60 + 30);
    }

    @Test
    void letsAVersionWithAnEndPrevailWhileItLasts() {
        WorkSchedule schedule =
                schedule(
                        version("2024-01-01", null, week("07:30", "16:00", 60)),
                        version("2026-02-18", "2026-03-19", week("08:00", "15:00", 30)),
                        version("2026-03-01", null, week("08:00", "16:30", 60)));

        assertThat(ScheduleTimeline.of(schedule).spans())
                .containsExactly(
                        span("2024-01-01", "2026-02-17", 1),
                        span("2026-02-18", "2026-02-28", 2),
                        span("2026-03-01", "2026-03-19", 2),
                        span("2026-03-20", null, 3));
    }

    @Test
    void saysNothingBeforeItBeginsNorBetweenVersionsThatEnd() {
        WorkSchedule schedule =
                schedule(
                        version("2026-02-18", "2026-03-19", week("08:00", "15:00", 30)),
                        version("2027-02-08", "2027-03-09", week("08:00", "15:00", 30)));

        assertThat(ScheduleTimeline.of(schedule).spans())
                .containsExactly(
                        span("2026-02-18", "2026-03-19", 1), span("2027-02-08", "2027-03-09", 2));
    }

    @Test
    void findsTheDaysThatChangedAndNoOther() {
        List<WorkSchedule.Day> lateFriday =
                new ArrayList<>(week("07:30", "16:00", 60).subList(0, 4));
        lateFriday.add(day(DayOfWeek.FRIDAY, "07:30", "16:30", 90));
        WorkSchedule before = schedule(version("2026-01-01", null, week("07:30", "16:00", 60)));
        WorkSchedule after =
                schedule(
                        version("2026-01-01", null, week("07:30", "16:00", 60)),
                        version("2026-05-06", null, lateFriday));

        assertThat(
                        ScheduleTimeline.changed(
                                before,
                                after,
                                DateRange.of(date("2026-05-01"), date("2026-05-17"))))
                .isEqualTo(Set.of(date("2026-05-08"), date("2026-05-15")));
    }

    @Test
    void holdsByOneVersionOnEachDayHoweverTheyAreWritten() {
        Random random = new Random(11);
        LocalDate start = date("2026-01-01");
        for (int round = 0; round < 500; round++) {
            List<WorkSchedule.Version> versions = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                LocalDate from = start.plusDays(random.nextInt(60));
                LocalDate to = random.nextBoolean() ? null : from.plusDays(random.nextInt(20));
                WorkSchedule schedule =
                        schedule(
                                java.util.stream.Stream.concat(
                                                versions.stream(),
                                                java.util.stream.Stream.of(
                                                        new WorkSchedule.Version(
                                                                from,
                                                                to,
                                                                i,
                                                                week("07:30", "16:00", 60))))
                                        .toArray(WorkSchedule.Version[]::new));
                if (ScheduleFindings.of(schedule).isEmpty()) {
                    versions = new ArrayList<>(schedule.versions());
                }
            }
            List<ScheduleTimeline.Span> spans =
                    ScheduleTimeline.of(schedule(versions.toArray(WorkSchedule.Version[]::new)))
                            .spans();
            for (LocalDate day = start; day.isBefore(start.plusDays(90)); day = day.plusDays(1)) {
                LocalDate looked = day;
                assertThat(spans.stream().filter(span -> span.during().includes(looked)).count())
                        .isLessThanOrEqualTo(1);
                boolean within =
                        versions.stream()
                                .anyMatch(
                                        one -> DateRange.of(one.from(), one.to()).includes(looked));
                assertThat(spans.stream().anyMatch(span -> span.during().includes(looked)))
                        .isEqualTo(within);
            }
        }
    }

    @Test
    void namesWhatIsWrongWithTheRowAndTheField() {
        List<WorkSchedule.Day> twice = new ArrayList<>(week("07:30", "16:00", 60).subList(0, 4));
        twice.add(day(DayOfWeek.MONDAY, "07:30", "16:00", 60));
        WorkSchedule schedule =
                new WorkSchedule(
                        "enam hari",
                        "Enam hari",
                        "Perbup",
                        false,
                        List.of(
                                version("2026-01-01", null, week("16:00", "07:30", 60)),
                                version("2026-01-01", null, twice),
                                version("2026-03-01", "2026-02-01", week("07:30", "08:00", 60)),
                                new WorkSchedule.Version(
                                        date("2026-05-01"),
                                        date("2026-05-02"),
                                        600,
                                        week("07:30", "16:00", 60).subList(0, 3))),
                        0);

        assertThat(ScheduleFindings.of(schedule).stream().map(WorkScheduleTest::inWords).distinct())
                .containsExactly(
                        "0 code schedule-code-form",
                        "1 days.end hours-end-before-they-start",
                        "2 from versions-overlap",
                        "2 days.weekday weekday-twice",
                        "3 to ends-before-it-starts",
                        "3 days.breakMinutes break-too-long",
                        "4 days days-per-week",
                        "4 flexibleMinutes made-up-after-midnight");
    }

    @Test
    void takesABreakThatEndsAndNoneThatDoesNot() {
        assertThat(
                        ScheduleFindings.of(
                                        schedule(
                                                version("2026-06-22", "2026-07-11", List.of()),
                                                version("2026-12-21", null, List.of())))
                                .stream()
                                .map(WorkScheduleTest::inWords))
                .containsExactly("2 days days-per-week");
    }

    @Test
    void takesTheDaysThatAContractHasAsLongAsTheyAreFewerHoursThanOfOthers() {
        WorkSchedule partTime =
                new WorkSchedule(
                        "PARUH",
                        "Paruh waktu",
                        "SK-1/2026",
                        true,
                        List.of(
                                version(
                                        "2026-01-01",
                                        null,
                                        week("08:00", "12:00", 0).subList(0, 3)),
                                version("2026-07-01", null, week("07:30", "16:00", 60))),
                        0);

        assertThat(partTime.versions().getFirst().netMinutesPerWeek()).isEqualTo(720);
        assertThat(ScheduleFindings.of(partTime).stream().map(WorkScheduleTest::inWords))
                .containsExactly("2 days part-time-is-full");
    }

    private static String inWords(Refused.Finding finding) {
        return finding.row() + " " + finding.field() + " " + finding.code();
    }

    private static WorkSchedule schedule(WorkSchedule.Version... versions) {
        return new WorkSchedule("UMUM", "Umum", "Perbup 1/2026", false, List.of(versions), 0);
    }

    private static WorkSchedule.Version version(
            String from, @Nullable String to, List<WorkSchedule.Day> days) {
        return new WorkSchedule.Version(date(from), to == null ? null : date(to), 0, days);
    }

    private static List<WorkSchedule.Day> week(String start, String end, int breakMinutes) {
        return FIVE.stream().map(weekday -> day(weekday, start, end, breakMinutes)).toList();
    }

    private static WorkSchedule.Day day(
            DayOfWeek weekday, String start, String end, int breakMinutes) {
        return new WorkSchedule.Day(
                weekday, LocalTime.parse(start), LocalTime.parse(end), breakMinutes);
    }

    private static ScheduleTimeline.Span span(String from, @Nullable String to, int version) {
        return new ScheduleTimeline.Span(
                DateRange.of(date(from), to == null ? null : date(to)), version);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
