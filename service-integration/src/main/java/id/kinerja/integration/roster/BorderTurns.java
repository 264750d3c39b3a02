package id.kinerja.integration.roster;

import id.kinerja.integration.roster.SwapRules.RosteredTurn;
import id.kinerja.kernel.PersonId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The turns of people around a month, which its first and last ones are held against. */
public final class BorderTurns {

    /** A turn lasts a day at most, and so does the rest behind it. */
    private static final int REACH = 2;

    private final YearMonth month;
    private final Map<PersonId, List<RosterTurn>> turns;

    private record RosterTurn(LocalDate date, Turn turn) {}

    private BorderTurns(YearMonth month, Map<PersonId, List<RosterTurn>> turns) {
        this.month = month;
        this.turns = turns;
    }

    public static LocalDate first(YearMonth month) {
        return month.atDay(1).minusDays(REACH);
    }

    public static LocalDate last(YearMonth month) {
        return month.atEndOfMonth().plusDays(REACH);
    }

    /**
     * @param turns of all days from {@link #first} to {@link #last}, or more
     */
    public static BorderTurns of(YearMonth month, Map<RosterCheck.PlacedDay, RosteredTurn> turns) {
        Map<PersonId, List<RosterTurn>> byPerson = new HashMap<>();
        turns.forEach(
                (day, rostered) ->
                        turn(rostered)
                                .ifPresent(
                                        turn ->
                                                byPerson.merge(
                                                        day.person(),
                                                        List.of(new RosterTurn(day.date(), turn)),
                                                        BorderTurns::both)));
        return new BorderTurns(month, byPerson);
    }

    private static List<RosterTurn> both(List<RosterTurn> some, List<RosterTurn> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparing(RosterTurn::date))
                .toList();
    }

    private static Optional<Turn> turn(RosteredTurn rostered) {
        return Optional.ofNullable(rostered.hours()).flatMap(Rosters.RosteredDay::turn);
    }

    /** The last one of the months before. */
    Optional<Turn> before(PersonId person) {
        return of(person)
                .filter(one -> one.date().isBefore(month.atDay(1)))
                .reduce((_, later) -> later)
                .map(RosterTurn::turn);
    }

    /** The first one of the months behind. */
    Optional<Turn> behind(PersonId person) {
        return of(person)
                .filter(one -> one.date().isAfter(month.atEndOfMonth()))
                .findFirst()
                .map(RosterTurn::turn);
    }

    /** How many of these people have turns on both sides of a border that can't follow. */
    public long colliding(Collection<PersonId> people, Duration rest) {
        return people.stream().filter(person -> collides(person, rest)).count();
    }

    private boolean collides(PersonId person, Duration rest) {
        List<Turn> ofMonth =
                of(person)
                        .filter(one -> YearMonth.from(one.date()).equals(month))
                        .map(RosterTurn::turn)
                        .toList();
        if (ofMonth.isEmpty()) {
            return false;
        }
        return Stream.of(
                        before(person).flatMap(turn -> ofMonth.getFirst().hindrance(turn, rest)),
                        behind(person).flatMap(turn -> turn.hindrance(ofMonth.getLast(), rest)))
                .anyMatch(Optional::isPresent);
    }

    private Stream<RosterTurn> of(PersonId person) {
        return turns.getOrDefault(person, List.of()).stream();
    }
}
