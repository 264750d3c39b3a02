package id.kinerja.integration.roster;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterCheckTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final PersonId NURSE = PersonId.next();
    private static final PersonId WRITER = PersonId.next();
    private static final Map<String, Shift> SHIFTS =
            Map.of(
                    "S", new Shift("S", "Sore", LocalTime.of(16, 0), LocalTime.MIDNIGHT, 30, 1),
                    "J24", new Shift("J24", "Jaga", LocalTime.of(8, 0), LocalTime.of(8, 0), 60, 1),
                    "P", new Shift("P", "Pagi", LocalTime.of(7, 0), LocalTime.of(14, 0), 30, 1));

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

    private static RosterCheck.Checked check(RosterLine... lines) {
        Set<RosterCheck.PlacedDay> placed =
                IntStream.rangeClosed(1, 30)
                        .mapToObj(day -> new RosterCheck.PlacedDay(NURSE, JUNE.atDay(day)))
                        .collect(Collectors.toUnmodifiableSet());
        return RosterCheck.check(WRITER, JUNE, List.of(lines), SHIFTS, placed);
    }

    private static RosterLine line(int day, String shift) {
        return new RosterLine(NURSE, JUNE.atDay(day), shift);
    }
}
