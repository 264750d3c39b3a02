package id.kinerja.integration.roster;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which lines of a roster can be kept, and what is wrong with the others; a row counts from 1. */
public final class RosterCheck {

    private final PersonId writer;
    private final YearMonth month;
    private final Map<String, Shift> shifts;
    private final Set<PlacedDay> placed;
    private final Set<PlacedDay> seen = new HashSet<>();
    private final Map<PersonId, RosterEntry> last = new HashMap<>();
    private final BorderTurns borders;
    private final Duration rest;

    /** A day on which somebody has his primary place in the unit or below. */
    public record PlacedDay(PersonId person, LocalDate date) {}

    /** What came of all lines. */
    public record Checked(List<RosterEntry> entries, List<Refused.Finding> findings) {

        public Checked {
            entries = List.copyOf(entries);
            findings = List.copyOf(findings);
        }
    }

    private RosterCheck(
            PersonId writer,
            YearMonth month,
            Map<String, Shift> shifts,
            Set<PlacedDay> placed,
            BorderTurns borders,
            Duration rest) {
        this.borders = borders;
        this.rest = rest;
        this.writer = writer;
        this.month = month;
        this.shifts = shifts;
        this.placed = placed;
    }

    /**
     * @param writer who writes no line about himself
     * @param borders turns of the months beside it, which its first and last ones are held against
     * @param rest at least between two turns at work
     */
    public static Checked check(
            PersonId writer,
            YearMonth month,
            List<RosterLine> lines,
            Map<String, Shift> shifts,
            Set<PlacedDay> placed,
            BorderTurns borders,
            Duration rest) {
        RosterCheck check = new RosterCheck(writer, month, shifts, placed, borders, rest);
        List<RosterEntry> entries = new ArrayList<>();
        List<Refused.Finding> findings = new ArrayList<>();
        // By days, so that a shift is held against the one before it; of two lines the first stays.
        IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> lines.get(at).date()))
                .forEach(
                        at ->
                                check.wrong(at + 1, lines.get(at))
                                        .ifPresentOrElse(
                                                findings::add,
                                                () -> entries.add(check.keep(lines.get(at)))));
        findings.sort(Comparator.comparingInt(Refused.Finding::row));
        return new Checked(entries, findings);
    }

    private Optional<Refused.Finding> wrong(int row, RosterLine line) {
        Shift shift = shifts.get(line.shiftCode());
        if (line.person().equals(writer)) {
            return found(row, "personId", "not-ones-own-record");
        }
        if (!YearMonth.from(line.date()).equals(month)) {
            return found(row, "date", "date-outside-month");
        }
        if (shift == null) {
            return found(row, "shiftCode", "shift-unknown");
        }
        PlacedDay day = new PlacedDay(line.person(), line.date());
        if (!placed.contains(day)) {
            return found(row, "personId", "not-placed-in-unit");
        }
        if (seen.contains(day)) {
            return found(row, "date", "shift-twice");
        }
        return hindrance(line.person(), RosterEntry.of(line.person(), line.date(), shift).turn())
                .flatMap(code -> found(row, "shiftCode", code));
    }

    private Optional<String> hindrance(PersonId person, Turn turn) {
        return Optional.ofNullable(last.get(person))
                .map(RosterEntry::turn)
                .or(() -> borders.before(person))
                .flatMap(before -> turn.hindrance(before, rest))
                .or(() -> borders.behind(person).flatMap(next -> next.hindrance(turn, rest)));
    }

    private RosterEntry keep(RosterLine line) {
        Shift shift = java.util.Objects.requireNonNull(shifts.get(line.shiftCode()));
        RosterEntry entry = RosterEntry.of(line.person(), line.date(), shift);
        seen.add(new PlacedDay(line.person(), line.date()));
        last.put(line.person(), entry);
        return entry;
    }

    private static Optional<Refused.Finding> found(int row, String field, String code) {
        return Optional.of(Refused.Finding.ofRow(row, field, code));
    }
}
