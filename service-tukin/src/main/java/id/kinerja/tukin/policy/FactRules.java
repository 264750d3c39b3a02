package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a policy asks of facts from outside, and what it does by them. */
public record FactRules(
        List<FactRule> facts,
        List<Stopper> stoppers,
        List<OffsetRule> offsets,
        List<Counted> counted,
        List<Addition> additions) {

    public FactRules {
        facts = List.copyOf(facts);
        stoppers = List.copyOf(stoppers);
        offsets = List.copyOf(offsets);
        counted = List.copyOf(counted);
        additions = List.copyOf(additions);
    }

    static FactRules of(
            @Nullable List<FactRule> facts,
            @Nullable List<StopperRule> stoppers,
            @Nullable List<OffsetRule> offsets,
            @Nullable List<CountedRule> counted,
            @Nullable List<AdditionRule> additions) {
        return new FactRules(
                orNone(facts),
                orNone(stoppers).stream().map(FactRules::stopper).toList(),
                orNone(offsets),
                orNone(counted).stream().map(FactRules::counted).toList(),
                orNone(additions).stream().map(Addition::of).toList());
    }

    public Optional<FactRule> named(String code) {
        return facts.stream().filter(fact -> fact.code().equals(code)).findFirst();
    }

    /** The facts by which something is kept back, or taken off. */
    public Stream<String> taking() {
        return Stream.concat(
                stoppers.stream().map(Stopper::fact), offsets.stream().map(OffsetRule::fact));
    }

    private static Counted counted(CountedRule rule) {
        return new Counted(
                rule.basis(),
                rule.fact(),
                rule.perUnit() == null ? null : Percentage.of(rule.perUnit()),
                rule.bands() == null ? null : WrittenPolicy.bands(rule.bands()));
    }

    private static Stopper stopper(StopperRule rule) {
        return new Stopper(
                rule.basis(), rule.fact(), rule.value(), Percentage.of(rule.cut()), rule.start());
    }

    private static <T> List<T> orNone(@Nullable List<T> said) {
        return said == null ? List.of() : said;
    }
}
