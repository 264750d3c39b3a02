package id.kinerja.evaluation.rating.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.directory.Directory;
import id.kinerja.evaluation.rating.Ratings;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an agency's people were rated in a period, and who was not. */
@Service
public class SummariseRatings {

    private final Ratings ratings;
    private final Directory directory;
    private final AgencyRoles roles;

    SummariseRatings(Ratings ratings, Directory directory, AgencyRoles roles) {
        this.ratings = ratings;
        this.directory = directory;
        this.roles = roles;
    }

    /**
     * @param looked how far the list of people was looked through; absent at its end
     */
    public record Missing(List<PersonId> people, @Nullable PersonId looked) {}

    @Transactional(readOnly = true)
    public Map<Predikat, Integer> counts(Actor actor, RatingPeriod period) {
        roles.require(actor, Role.PENGELOLA_KINERJA, Role.AUDITOR);
        return ratings.counts(period);
    }

    /** Of the next so many people those who have no delivered rating. */
    @Transactional(readOnly = true)
    public Missing missing(Actor actor, RatingPeriod period, @Nullable PersonId after, int limit) {
        roles.require(actor, Role.PENGELOLA_KINERJA, Role.AUDITOR);
        DateRange whole = period.days();
        List<PersonId> people = directory.assigned(whole, after, limit);
        Set<PersonId> rated = ratings.delivered(people, period);
        return new Missing(
                people.stream().filter(person -> !rated.contains(person)).toList(),
                people.size() < limit ? null : people.getLast());
    }
}
