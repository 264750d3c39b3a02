package id.kinerja.evaluation.rating;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ratings of the agency in scope. */
public interface Ratings {

    /**
     * Writes drafts, over those of the same people and period; the people whose rating was
     * delivered already are left as they are and not among the answer.
     */
    List<Rating> draft(List<Rating.Content> contents);

    Optional<Rating> find(RatingId id);

    Optional<Rating> of(PersonId person, YearMonth period);

    /** Those of a period of these people, locked until the end of the transaction. */
    List<Rating> findForChange(YearMonth period, Set<PersonId> people);

    List<Rating> deliver(List<Rating> drafts, Instant at);

    /** By the same maker, in the order of people. */
    List<Rating> madeBy(PersonId maker, YearMonth period, @Nullable PersonId after, int limit);

    /** Delivered ones by predikat. */
    Map<Predikat, Integer> counts(YearMonth period);

    /** Those of these people who have a rating, be it a draft. */
    Set<PersonId> drafted(Collection<PersonId> people, YearMonth period);

    /** Whether this maker has drafts that were not delivered. */
    boolean undelivered(PersonId maker, YearMonth period);

    /** Those of these people who have a delivered rating. */
    Set<PersonId> delivered(Collection<PersonId> people, YearMonth period);
}
