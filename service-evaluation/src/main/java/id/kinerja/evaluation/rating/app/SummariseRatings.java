package id.kinerja.evaluation.rating.app;

import id.kinerja.directory.Directory;
import id.kinerja.evaluation.rating.Ratings;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an agency's people were rated in a period, and who was not. */
@Service
public class SummariseRatings {

    private final Ratings ratings;
    private final Directory directory;
    private final BusinessClock clock;

    SummariseRatings(Ratings ratings, Directory directory, BusinessClock clock) {
        this.ratings = ratings;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param looked how far the list of people was looked through; absent at its end
     */
    public record Missing(List<PersonId> people, @Nullable PersonId looked) {}

    @Transactional(readOnly = true)
    public Map<Predikat, Integer> counts(Actor actor, YearMonth period) {
        requireOffice(actor);
        return ratings.counts(period);
    }

    /** Of the next so many people those who have no delivered rating. */
    @Transactional(readOnly = true)
    public Missing missing(Actor actor, YearMonth period, @Nullable PersonId after, int limit) {
        requireOffice(actor);
        DateRange whole = DateRange.of(period.atDay(1), period.atEndOfMonth());
        List<PersonId> people = directory.assigned(whole, after, limit);
        Set<PersonId> rated = ratings.delivered(people, period);
        return new Missing(
                people.stream().filter(person -> !rated.contains(person)).toList(),
                people.size() < limit ? null : people.getLast());
    }

    private void requireOffice(Actor actor) {
        actor.require(Role.PENGELOLA_KINERJA, Role.AUDITOR);
        LocalDate today = clock.today(actor.agency());
        boolean granted =
                Stream.of(Role.PENGELOLA_KINERJA, Role.AUDITOR)
                        .filter(actor::has)
                        .anyMatch(
                                role ->
                                        directory.mayActForAgency(
                                                actor.requirePerson(), role, today));
        if (!granted) {
            throw Refused.forbidden("role-not-for-the-agency");
        }
    }
}
