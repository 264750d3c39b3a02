package id.kinerja.tukin.statement.messaging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.directory.DirectoryObserver.Changed;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.PolicyDocument.PltRule;
import id.kinerja.tukin.policy.ProposedPolicy;
import id.kinerja.tukin.policy.VariantRule;
import id.kinerja.tukin.statement.LateFacts;
import id.kinerja.tukin.statement.app.Letters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Where a policy wants letters as Plt or Plh to cover so many months together, a letter that comes,
 * ends sooner or is withdrawn decides about the months of those that it is joined with, too.
 */
@Component
class JoinedLetters {

    private final Directory directory;
    private final Policies policies;

    JoinedLetters(Directory directory, Policies policies) {
        this.directory = directory;
        this.policies = policies;
    }

    private record Joined(Assignment letter, DateRange days) {}

    /**
     * @param changes of what is paid by; nothing for those that are of no such letter
     */
    List<LateFacts.Fact> facts(List<Changed<Assignment>> changes) {
        List<Assignment> letters =
                changes.stream()
                        .flatMap(
                                one ->
                                        Stream.concat(
                                                Stream.ofNullable(one.before()),
                                                Stream.of(one.after())))
                        .filter(Letters::isActing)
                        .filter(letter -> !letter.withdrawn())
                        .toList();
        if (letters.isEmpty()) {
            return List.of();
        }
        Map<PersonId, List<Assignment>> known = known(letters);
        List<Joined> joined =
                letters.stream()
                        .map(
                                letter ->
                                        new Joined(
                                                letter,
                                                Letters.joined(
                                                        letter,
                                                        known.getOrDefault(
                                                                letter.person(), List.of()))))
                        .toList();
        return countsMonths(span(joined.stream().map(Joined::days).toList()))
                ? joined.stream().map(JoinedLetters::fact).distinct().toList()
                : List.of();
    }

    /** All that were known before or are now: of some more days it is told, and of none too few. */
    private Map<PersonId, List<Assignment>> known(List<Assignment> letters) {
        Set<PersonId> people = letters.stream().map(Assignment::person).collect(toSet());
        return Stream.concat(
                        letters.stream(),
                        directory
                                .assignments(people, DateRange.since(LocalDate.of(1900, 1, 1)))
                                .values()
                                .stream()
                                .flatMap(Collection::stream))
                .collect(groupingBy(Assignment::person));
    }

    private boolean countsMonths(DateRange days) {
        return policies.inForceDuring(days).stream()
                .map(ProposedPolicy::document)
                .flatMap(JoinedLetters::rules)
                .anyMatch(rule -> rule.minimumMonths() != null);
    }

    private static Stream<PltRule> rules(PolicyDocument policy) {
        List<VariantRule> variants = policy.variants() == null ? List.of() : policy.variants();
        return Stream.concat(
                Stream.of(policy.plt()),
                variants.stream().flatMap(variant -> Stream.ofNullable(variant.plt())));
    }

    private static LateFacts.Fact fact(Joined joined) {
        return new LateFacts.Fact(
                joined.letter().person(),
                joined.days(),
                LateFacts.Kind.ASSIGNMENT,
                joined.letter().id().toString());
    }

    private static DateRange span(List<DateRange> days) {
        LocalDate from = Collections.min(days, Comparator.comparing(DateRange::from)).from();
        boolean endless = days.stream().anyMatch(one -> one.to() == null);
        return endless
                ? DateRange.since(from)
                : DateRange.of(
                        from,
                        Collections.max(days, Comparator.comparing(DateRange::lastDay)).lastDay());
    }
}
