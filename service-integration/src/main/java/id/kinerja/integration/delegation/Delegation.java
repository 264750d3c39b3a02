package id.kinerja.integration.delegation;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DelegatedAct;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an official has another act in his name for some days. What the delegate may do it never
 * hands on, and about himself he may do nothing.
 *
 * @param letter by which HR has made it; absent where the official has himself
 * @param endedFrom from when on it holds no more, before its time
 */
public record Delegation(
        UUID id,
        PersonId official,
        PersonId delegate,
        Set<DelegatedAct> acts,
        @Nullable String letter,
        PersonId madeBy,
        DateRange during,
        @Nullable LocalDate endedFrom,
        long revision) {

    /** For longer than a year it is a matter of positions and not of a delegate. */
    static final int MOST_DAYS = 366;

    /** What the caller may do with it. */
    public enum Action {
        END
    }

    public Delegation {
        acts = Set.copyOf(acts);
    }

    /** What is wrong with one that is about to be made. */
    public List<Finding> findings(LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (delegate.equals(official)) {
            findings.add(Finding.of("delegateId", "delegate-is-the-official"));
        } else if (delegate.equals(madeBy)) {
            findings.add(Finding.of("delegateId", "delegate-names-himself"));
        }
        if (!madeBy.equals(official) && letter == null) {
            findings.add(Finding.of("letterNumber", "field-missing", "letterNumber"));
        }
        if (during.from().isBefore(today)) {
            findings.add(Finding.of("from", "delegation-begins-in-the-past"));
        }
        if (during.days() > MOST_DAYS) {
            findings.add(Finding.of("to", "delegation-too-long", MOST_DAYS));
        }
        return findings;
    }

    /** On which it holds; none where it was ended from its first day on. */
    public Optional<DateRange> days() {
        if (endedFrom == null) {
            return Optional.of(during);
        }
        return endedFrom.isAfter(during.from())
                ? during.intersection(DateRange.of(during.from(), endedFrom.minusDays(1)))
                : Optional.empty();
    }

    /** Whether there is something left to be ended on that day, be it given an end already. */
    public boolean lasts(LocalDate day) {
        return days().filter(left -> !left.lastDay().isBefore(day)).isPresent();
    }

    /**
     * @param from the first day on which it holds no more; never a later one than it was given
     */
    public Delegation ended(LocalDate from, LocalDate today) {
        if (!lasts(today)) {
            throw Refused.conflict("delegation-over");
        }
        if (from.isBefore(today)) {
            throw Refused.invalid(
                    "delegation-invalid", Finding.of("from", "delegation-begins-in-the-past"));
        }
        LocalDate last = days().orElse(during).lastDay();
        if (from.isAfter(last)) {
            throw Refused.invalid(
                    "delegation-invalid", Finding.of("from", "delegation-ends-before", last));
        }
        return new Delegation(
                id, official, delegate, acts, letter, madeBy, during, from, revision + 1);
    }
}
