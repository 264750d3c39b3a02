package id.kinerja.integration.roster;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether two people may change turns; whoever agrees to it and approves it decides the rest. */
public final class SwapRules {

    private final Map<RosterCheck.PlacedDay, RosteredTurn> turns;
    private final RosterSwap swap;
    private final Duration rest;

    private SwapRules(
            Map<RosterCheck.PlacedDay, RosteredTurn> turns, RosterSwap swap, Duration rest) {
        this.rest = rest;
        this.turns = turns;
        this.swap = swap;
    }

    /**
     * A day of somebody as a published roster has it.
     *
     * @param hours absent on a day off
     */
    public record RosteredTurn(UUID roster, Rosters.@Nullable RosteredDay hours) {

        boolean works() {
            return hours != null && hours.start() != null;
        }
    }

    /**
     * What is in the way of it.
     *
     * @param turns of both people, from two days before the earlier to two behind the later
     * @param rest at least between two turns at work
     */
    public static List<Finding> findings(
            RosterSwap swap,
            Map<RosterCheck.PlacedDay, RosteredTurn> turns,
            LocalDate today,
            Duration rest) {
        SwapRules rules = new SwapRules(turns, swap, rest);
        List<Finding> findings = new ArrayList<>();
        if (swap.asker().equals(swap.partner())) {
            return List.of(Finding.of("partnerId", "swap-with-oneself"));
        }
        if (swap.askerDay().isBefore(today)) {
            findings.add(Finding.of("date", "swap-day-is-over"));
        }
        if (swap.partnerDay().isBefore(today)) {
            findings.add(Finding.of("partnerDate", "swap-day-is-over"));
        }
        findings.addAll(rules.shifts());
        if (findings.isEmpty()) {
            findings.addAll(rules.neighbours());
        }
        return findings;
    }

    private List<Finding> shifts() {
        List<Finding> findings = new ArrayList<>();
        if (!works(swap.asker(), swap.askerDay())) {
            findings.add(Finding.of("date", "swap-without-shift"));
        }
        if (!works(swap.partner(), swap.partnerDay())) {
            findings.add(Finding.of("partnerDate", "swap-without-shift"));
        }
        boolean sameDay = swap.askerDay().equals(swap.partnerDay());
        if (!sameDay && !isOff(swap.asker(), swap.partnerDay())) {
            findings.add(Finding.of("partnerDate", "swap-not-off"));
        }
        if (!sameDay && !isOff(swap.partner(), swap.askerDay())) {
            findings.add(Finding.of("date", "swap-not-off"));
        }
        return findings;
    }

    private boolean works(PersonId person, LocalDate day) {
        RosteredTurn turn = turns.get(new RosterCheck.PlacedDay(person, day));
        return turn != null && turn.roster().equals(swap.roster()) && turn.works();
    }

    private boolean isOff(PersonId person, LocalDate day) {
        RosteredTurn turn = turns.get(new RosterCheck.PlacedDay(person, day));
        return turn != null && turn.roster().equals(swap.roster()) && !turn.works();
    }

    private List<Finding> neighbours() {
        return Stream.of(
                        overlaps(swap.asker(), swap.partner(), swap.partnerDay(), swap.askerDay()),
                        overlaps(swap.partner(), swap.asker(), swap.askerDay(), swap.partnerDay()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Whether what he takes lies across a shift of his own that he keeps. */
    private List<Finding> overlaps(
            PersonId person, PersonId other, LocalDate taken, LocalDate givenAway) {
        List<Turn> after =
                Stream.concat(
                                turns.entrySet().stream()
                                        .filter(turn -> turn.getKey().person().equals(person))
                                        .filter(turn -> !turn.getKey().date().equals(givenAway))
                                        .map(turn -> turn.getValue().hours()),
                                Stream.ofNullable(
                                                turns.get(new RosterCheck.PlacedDay(other, taken)))
                                        .map(RosteredTurn::hours))
                        .filter(Objects::nonNull)
                        .flatMap(day -> day.turn().stream())
                        .sorted(Comparator.comparing(Turn::start))
                        .toList();
        return IntStream.range(1, after.size())
                .mapToObj(at -> after.get(at).hindrance(after.get(at - 1), rest))
                .flatMap(Optional::stream)
                .limit(1)
                .map(code -> Finding.of("partnerDate", code))
                .toList();
    }
}
