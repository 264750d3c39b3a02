package id.kinerja.evaluation.rating.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.evaluation.organisation.RatedUnit;
import id.kinerja.evaluation.organisation.RatedUnitFollowers;
import id.kinerja.evaluation.rating.RatingDeadlines;
import id.kinerja.evaluation.rating.Ratings;
import id.kinerja.evaluation.rating.Standing;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.settings.Settings;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * One task for a pejabat penilai and a period, from the day that units of his people are rated
 * until all of them have a draft, and one for whoever wrote drafts until they are delivered. For an
 * assessor without an account the office of the unit is asked, which writes down what he decided.
 */
@Component
class RatingTasks implements RatedUnitFollowers {

    private static final String TO_GIVE = "RATING_TO_GIVE";
    private static final String TO_DELIVER = "RATING_TO_DELIVER";

    /** As many people as one superior has at most. */
    private static final int TEAM = 1_000;

    private final TaskBoard board;
    private final Ratings ratings;
    private final FindStandings findStandings;
    private final Directory directory;
    private final Settings settings;
    private final BusinessClock clock;

    RatingTasks(
            TaskBoard board,
            Ratings ratings,
            FindStandings findStandings,
            Directory directory,
            Settings settings,
            BusinessClock clock) {
        this.board = board;
        this.ratings = ratings;
        this.findStandings = findStandings;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void unitRated(AgencyId agency, RatedUnit rated) {
        LocalDate day = rated.period().lastDay();
        Set<PersonId> leaders = directory.leaders(rated.unit(), day);
        Set<PersonId> assessors = new HashSet<>(leaders);
        directory.assignments(leaders, DateRange.of(day, day)).values().stream()
                .flatMap(List::stream)
                .flatMap(held -> held.assessors().stream())
                .filter(assessor -> assessor.during().includes(day))
                .forEach(assessor -> assessors.add(assessor.person()));
        follow(agency, assessors, rated.period());
    }

    /** By the drafts and deliveries as they are now. */
    void changed(
            AgencyId agency, PersonId maker, Collection<PersonId> assessors, RatingPeriod period) {
        follow(agency, assessors, period);
        UUID reference = reference(maker, period);
        if (ratings.undelivered(maker, period)) {
            LocalDate due = deadlines(agency, period).toDeliver(period);
            board.open(List.of(Task.of(maker, TO_DELIVER, reference, link(period)).dueOn(due)));
        } else {
            board.close(TO_DELIVER, List.of(reference));
        }
    }

    private void follow(AgencyId agency, Collection<PersonId> assessors, RatingPeriod period) {
        LocalDate due = deadlines(agency, period).toRate(period);
        List<Task> open = new ArrayList<>();
        List<UUID> done = new ArrayList<>();
        unrated(agency, assessors, period)
                .forEach(
                        (assessor, unit) ->
                                unit.ifPresentOrElse(
                                        where -> open.add(task(assessor, where, period).dueOn(due)),
                                        () -> done.add(reference(assessor, period))));
        board.open(open);
        board.close(TO_GIVE, done);
    }

    /** For each assessor the unit of one whom he can rate and hasn't; empty where there is none. */
    private Map<PersonId, Optional<UnitId>> unrated(
            AgencyId agency, Collection<PersonId> assessors, RatingPeriod period) {
        Map<PersonId, Optional<UnitId>> units = new HashMap<>();
        for (PersonId assessor : assessors) {
            units.put(
                    assessor,
                    ratable(agency, assessor, period)
                            .map(Standing::unit)
                            .min(Comparator.comparing(UnitId::value)));
        }
        return units;
    }

    private Stream<Standing> ratable(AgencyId agency, PersonId assessor, RatingPeriod period) {
        Set<PersonId> team =
                Stream.of(period.lastDay(), clock.today(agency))
                        .flatMap(day -> directory.assessedBy(assessor, day, null, TEAM).stream())
                        .map(Assignment::person)
                        .collect(toSet());
        Set<PersonId> drafted = ratings.drafted(team, period);
        return findStandings.find(team, period).values().stream()
                .filter(standing -> assessor.equals(standing.assessor()))
                .filter(standing -> standing.unitRating() != null)
                .filter(standing -> !drafted.contains(standing.person()));
    }

    private Task task(PersonId assessor, UnitId unit, RatingPeriod period) {
        boolean withoutAccount =
                directory.person(assessor).filter(person -> person.number() == null).isPresent();
        UUID reference = reference(assessor, period);
        return withoutAccount
                ? Task.of(Role.PENGELOLA_KINERJA, TO_GIVE, reference, link(period)).in(unit)
                : Task.of(assessor, TO_GIVE, reference, link(period));
    }

    private RatingDeadlines deadlines(AgencyId agency, RatingPeriod period) {
        return settings.get(RatingDeadlines.class, agency, period.lastDay());
    }

    private static String link(RatingPeriod period) {
        return "/api/evaluation/v1/ratings?period=" + period;
    }

    /** The same for the same person and period, so that there is one task of a kind. */
    private static UUID reference(PersonId person, RatingPeriod period) {
        return UUID.nameUUIDFromBytes((person + "|" + period).getBytes(StandardCharsets.UTF_8));
    }
}
