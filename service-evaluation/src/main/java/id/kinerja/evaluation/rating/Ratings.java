package id.kinerja.evaluation.rating;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingPeriod;
import java.time.Instant;
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

    Optional<Rating> of(PersonId person, RatingPeriod period);

    /** Those of a period of these people, locked until the end of the transaction. */
    List<Rating> findForChange(RatingPeriod period, Set<PersonId> people);

    List<Rating> deliver(List<Rating> drafts, Instant at);

    /** Changes the marks of a delivered one, as an approved correction says. */
    Rating correct(Rating.Content corrected, Instant at);

    /** By the same maker, in the order of people. */
    List<Rating> madeBy(PersonId maker, RatingPeriod period, @Nullable PersonId after, int limit);

    /** Delivered ones by predikat. */
    Map<Predikat, Integer> counts(RatingPeriod period);

    /** Those of these people who have a rating, be it a draft. */
    Set<PersonId> drafted(Collection<PersonId> people, RatingPeriod period);

    /** Whether this maker has drafts that were not delivered. */
    boolean undelivered(PersonId maker, RatingPeriod period);

    /** Those of these people who have a delivered rating. */
    Set<PersonId> delivered(Collection<PersonId> people, RatingPeriod period);
}
