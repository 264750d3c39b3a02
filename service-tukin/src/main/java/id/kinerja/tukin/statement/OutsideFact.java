package id.kinerja.tukin.statement;

import id.kinerja.kernel.DateRange;
import id.kinerja.tukin.policy.FactRules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value of a fact that no service tells, on the days on which it holds unless another begins.
 *
 * @param code as policies name the fact
 * @param to the last day; absent where only another value ends it
 * @param value as the fact's kind keeps it
 * @param position the code of the position that it is told of, for whoever holds that; absent where
 *     it is told of the person, which counts more
 */
public record OutsideFact(
        String code,
        LocalDate from,
        @Nullable LocalDate to,
        String value,
        @Nullable String position) {

    /** Told of the person. */
    public OutsideFact(String code, LocalDate from, @Nullable LocalDate to, String value) {
        this(code, from, to, value, null);
    }

    private static final Comparator<OutsideFact> BY_BEGINNING =
            Comparator.comparing(OutsideFact::from).thenComparing(OutsideFact::value);

    private static final Comparator<OutsideFact> BY_WEIGHT =
            Comparator.comparing((OutsideFact fact) -> fact.position == null)
                    .thenComparing(BY_BEGINNING);

    /**
     * The value that holds on a day: of those that have begun, the one that began last, and what is
     * told of the person before what is told of his position.
     */
    static Optional<OutsideFact> on(List<OutsideFact> facts, String code, LocalDate day) {
        return facts.stream()
                .filter(fact -> fact.code().equals(code) && fact.during().includes(day))
                .max(BY_WEIGHT);
    }

    /**
     * What the fact says on a day, as the policy has it, or what that says of whom nothing is told;
     * one that was told when another policy had another kind of value says nothing.
     */
    static Optional<String> valueOn(
            List<OutsideFact> facts, FactRules rules, String code, LocalDate day) {
        return rules.named(code)
                .flatMap(
                        rule ->
                                on(facts, code, day)
                                        .map(OutsideFact::value)
                                        .filter(rule.kind()::keeps)
                                        .or(() -> Optional.ofNullable(rule.untold())));
    }

    /**
     * What is told of a position for who holds it on these days, value by value, with the days on
     * which each holds.
     *
     * @param told of one position
     */
    public static List<OutsideFact> whileHeld(List<OutsideFact> told, DateRange held) {
        List<LocalDate> turns = turns(told, held).distinct().sorted().toList();
        return IntStream.range(0, turns.size())
                .boxed()
                .flatMap(at -> between(told, turns.get(at), end(turns, at, held)))
                .toList();
    }

    /** What holds on all of these days, which no value begins or ends within. */
    private static Stream<OutsideFact> between(
            List<OutsideFact> told, LocalDate first, LocalDate last) {
        return told.stream()
                .map(OutsideFact::code)
                .distinct()
                .flatMap(code -> on(told, code, first).stream())
                .map(fact -> fact.on(first, last));
    }

    private static LocalDate end(List<LocalDate> turns, int at, DateRange held) {
        return at + 1 < turns.size() ? turns.get(at + 1).minusDays(1) : held.lastDay();
    }

    private OutsideFact on(LocalDate first, LocalDate last) {
        return new OutsideFact(code, first, last, value, position);
    }

    /** Those that hold on some of the days, in order. */
    public static List<OutsideFact> holding(List<OutsideFact> facts, DateRange days) {
        return facts.stream()
                .filter(fact -> turns(facts, days).anyMatch(day -> holds(facts, fact, day)))
                .sorted(Comparator.comparing(OutsideFact::code).thenComparing(BY_BEGINNING))
                .toList();
    }

    /** The days on which another value may begin to hold, the first of the range among them. */
    static Stream<LocalDate> turns(List<OutsideFact> facts, DateRange days) {
        Stream<LocalDate> later =
                facts.stream()
                        .flatMap(
                                fact ->
                                        Stream.concat(
                                                Stream.of(fact.from()),
                                                Stream.ofNullable(fact.to())
                                                        .map(last -> last.plusDays(1))))
                        .filter(days::includes);
        return Stream.concat(Stream.of(days.from()), later);
    }

    private static boolean holds(List<OutsideFact> facts, OutsideFact fact, LocalDate day) {
        return on(facts, fact.code(), day).filter(fact::equals).isPresent();
    }

    private DateRange during() {
        return DateRange.of(from, to);
    }
}
