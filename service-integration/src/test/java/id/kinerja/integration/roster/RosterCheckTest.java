package id.kinerja.integration.roster;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterCheckTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final PersonId NURSE = PersonId.next();
    private static final PersonId WRITER = PersonId.next();
    private static final Map<String, Shift> SHIFTS =
            Map.of(
                    "S",
                            new Shift(
                                    "S",
                                    "Sore",
                                    LocalTime.of(16, 0),
                                    LocalTime.MIDNIGHT,
                                    30,
                                    false,
                                    1),
                    "J24",
                            new Shift(
                                    "J24",
                                    "Jaga",
                                    LocalTime.of(8, 0),
                                    LocalTime.of(8, 0),
                                    60,
                                    false,
                                    1),
                    "P",
                            new Shift(
                                    "P",
                                    "Pagi",
                                    LocalTime.of(7, 0),
                                    LocalTime.of(14, 0),
                                    30,
                                    false,
                                    1),
                    "SIAGA",
                            new Shift(
                                    "SIAGA",
                                    "Siaga",
                                    LocalTime.of(14, 0),
                                    LocalTime.of(7, 0),
                                    0,
                                    true,
                                    1));

    @Test
    void endsAShiftOnTheDayAfterWhereItsEndIsNotBehindItsStart() {
        RosterCheck.Checked checked = check(line(1, "S"), line(3, "J24"), line(5, "P"));

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.entries().stream().map(RosterEntry::end))
                .containsExactly(
                        LocalDateTime.parse("2026-06-02T00:00"),
                        LocalDateTime.parse("2026-06-04T08:00"),
                        LocalDateTime.parse("2026-06-05T14:00"));
    }

    @Test
    void keepsTheLinesBesideThoseThatAreWrong() {
        RosterCheck.Checked checked =
                check(
                        line(9, "P"),
                        new RosterLine(NURSE, LocalDate.of(2026, 7, 1), "P"),
                        line(10, "TIADA"),
                        new RosterLine(PersonId.next(), LocalDate.of(2026, 6, 1), "P"),
                        line(9, "S"),
                        line(12, "P"),
                        line(11, "J24"));

        assertThat(checked.entries().stream().map(entry -> entry.date().getDayOfMonth()))
                .containsExactly(9, 11);
        assertThat(
                        checked.findings().stream()
                                .map(
                                        finding ->
                                                finding.row()
                                                        + " "
                                                        + finding.field()
                                                        + " "
                                                        + finding.code()))
                .containsExactly(
                        "2 date date-outside-month",
                        "3 shiftCode shift-unknown",
                        "4 personId not-placed-in-unit",
                        "5 date shift-twice",
                        "6 shiftCode shifts-overlap");
    }

    @Test
    void leavesOutALineAboutWhoeverWritesAndKeepsItsNeighbours() {
        RosterCheck.Checked checked =
                check(line(9, "P"), new RosterLine(WRITER, JUNE.atDay(9), "P"), line(10, "P"));

        assertThat(checked.entries()).hasSize(2);
        assertThat(checked.findings())
                .containsExactly(Refused.Finding.ofRow(2, "personId", "not-ones-own-record"));
    }

    @Test
    void holdsTheFirstAndLastTurnsAgainstThoseOfTheMonthsBeside() {
        Map<RosterCheck.PlacedDay, SwapRules.RosteredTurn> beside =
                Map.of(
                        new RosterCheck.PlacedDay(NURSE, LocalDate.of(2026, 5, 31)),
                        turn("2026-05-31T20:00", "2026-06-01T08:00"),
                        new RosterCheck.PlacedDay(NURSE, LocalDate.of(2026, 7, 1)),
                        turn("2026-07-01T00:00", "2026-07-01T07:00"));

        assertThat(codes(check(beside, Duration.ZERO, line(1, "P"), line(30, "S"))))
                .containsExactly("1 shifts-overlap");
        assertThat(codes(check(beside, Duration.ofMinutes(60), line(2, "P"), line(30, "S"))))
                .containsExactly("2 rest-too-short");
        BorderTurns published =
                BorderTurns.of(
                        JUNE,
                        Map.of(
                                new RosterCheck.PlacedDay(NURSE, LocalDate.of(2026, 5, 31)),
                                turn("2026-05-31T20:00", "2026-06-01T08:00"),
                                new RosterCheck.PlacedDay(NURSE, JUNE.atDay(1)),
                                turn("2026-06-01T07:00", "2026-06-01T14:00")));
        assertThat(published.colliding(List.of(NURSE, WRITER), Duration.ZERO)).isEqualTo(1);
    }

    @Test
    void wantsRestBetweenTurnsAtWorkAndNoneAroundATurnOnCall() {
        assertThat(codes(check(Map.of(), Duration.ofHours(8), line(1, "S"), line(2, "P"))))
                .containsExactly("2 rest-too-short");
        assertThat(codes(check(Map.of(), Duration.ofHours(8), line(1, "SIAGA"), line(2, "P"))))
                .isEmpty();
    }

    @Test
    void comparesAMonthWithWhatIsOwedWithinWhatTheAgencyTolerates() {
        RosterPolicy policy = new RosterPolicy(0, 450);

        assertThat(DutyBalance.of(9_449, 9_900, policy)).isEqualTo(DutyBalance.BELOW);
        assertThat(DutyBalance.of(9_450, 9_900, policy)).isEqualTo(DutyBalance.AS_DUE);
        assertThat(DutyBalance.of(10_350, 9_900, policy)).isEqualTo(DutyBalance.AS_DUE);
        assertThat(DutyBalance.of(10_351, 9_900, policy)).isEqualTo(DutyBalance.ABOVE);
    }

    private static SwapRules.RosteredTurn turn(String start, String end) {
        LocalDateTime starts = LocalDateTime.parse(start);
        return new SwapRules.RosteredTurn(
                UUID.randomUUID(),
                new Rosters.RosteredDay(
                        starts.toLocalDate(), "M", starts, LocalDateTime.parse(end), false));
    }

    private static List<String> codes(RosterCheck.Checked checked) {
        return checked.findings().stream()
                .map(finding -> finding.row() + " " + finding.code())
                .toList();
    }

    private static RosterCheck.Checked check(RosterLine... lines) {
        return check(Map.of(), Duration.ZERO, lines);
    }

    private static RosterCheck.Checked check(
            Map<RosterCheck.PlacedDay, SwapRules.RosteredTurn> beside,
            Duration rest,
            RosterLine... lines) {
        Set<RosterCheck.PlacedDay> placed =
                IntStream.rangeClosed(1, 30)
                        .mapToObj(day -> new RosterCheck.PlacedDay(NURSE, JUNE.atDay(day)))
                        .collect(Collectors.toUnmodifiableSet());
        return RosterCheck.check(
                WRITER, JUNE, List.of(lines), SHIFTS, placed, BorderTurns.of(JUNE, beside), rest);
    }

    private static RosterLine line(int day, String shift) {
        return new RosterLine(NURSE, JUNE.atDay(day), shift);
    }
}
