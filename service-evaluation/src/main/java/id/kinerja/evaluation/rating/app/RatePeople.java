package id.kinerja.evaluation.rating.app;

import id.kinerja.directory.Directory;
import id.kinerja.evaluation.rating.Judgement;
import id.kinerja.evaluation.rating.Rating;
import id.kinerja.evaluation.rating.RatingId;
import id.kinerja.evaluation.rating.RatingRegime;
import id.kinerja.evaluation.rating.RatingRules;
import id.kinerja.evaluation.rating.Ratings;
import id.kinerja.evaluation.rating.Standing;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.RatingLevel;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.settings.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts ratings by the pejabat penilai, or for one who has no account by the pengelola kinerja.
 * What is wrong with one leaves the others as they are.
 */
@Service
public class RatePeople {

    private final Ratings ratings;
    private final FindStandings findStandings;
    private final Settings settings;
    private final Directory directory;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final RatingTasks ratingTasks;

    RatePeople(
            Ratings ratings,
            FindStandings findStandings,
            Settings settings,
            Directory directory,
            BusinessClock clock,
            AuditTrail audit,
            RatingTasks ratingTasks) {
        this.audit = audit;
        this.ratings = ratings;
        this.findStandings = findStandings;
        this.settings = settings;
        this.directory = directory;
        this.clock = clock;
        this.ratingTasks = ratingTasks;
    }

    /**
     * @param findings by the row of the judgement, counted from 1
     */
    public record Outcome(List<Rating> drafted, List<Finding> findings) {}

    @Transactional
    public Outcome rate(Actor actor, RatingPeriod period, List<Judgement> judgements) {
        PersonId maker = actor.requirePerson();
        directory.requireFresh();
        Sorting sorting = new Sorting(actor, maker, period, judgements);
        for (int row = 1; row <= judgements.size(); row++) {
            sorting.look(row, judgements.get(row - 1));
        }
        List<Rating> drafted = ratings.draft(sorting.contents);
        sorting.findTheDelivered(drafted);
        audit.recordAll(drafted.stream().map(one -> RatingActs.of("RATING_DRAFTED", one)).toList());
        ratingTasks.changed(actor.agency(), maker, assessors(drafted), period);
        return new Outcome(drafted, sorting.findings);
    }

    private static Set<PersonId> assessors(List<Rating> drafted) {
        return drafted.stream()
                .map(rating -> rating.content().assessor())
                .collect(Collectors.toSet());
    }

    /** Sorts judgements into those that stand and findings. */
    private final class Sorting {

        private final Actor actor;
        private final PersonId maker;
        private final RatingPeriod period;
        private final RatingRegime regime;
        private final Map<PersonId, Standing> standings;
        private final Map<PersonId, Integer> rows = new HashMap<>();
        private final List<Rating.Content> contents = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        Sorting(Actor actor, PersonId maker, RatingPeriod period, List<Judgement> judgements) {
            this.actor = actor;
            this.maker = maker;
            this.period = period;
            this.regime = settings.get(RatingRegime.class, actor.agency(), period.lastDay());
            this.standings =
                    findStandings.find(judgements.stream().map(Judgement::person).toList(), period);
        }

        void look(int row, Judgement judgement) {
            Standing standing = standings.get(judgement.person());
            if (standing == null || !mayRate(actor, maker, standing)) {
                find(row, "personId", "not-yours-to-rate");
            } else if (rows.putIfAbsent(judgement.person(), row) != null) {
                find(row, "personId", "rated-twice");
            } else {
                decide(row, judgement, standing);
            }
        }

        private void decide(int row, Judgement judgement, Standing standing) {
            switch (RatingRules.decide(judgement, standing, regime)) {
                case RatingRules.Decision.Refused(String code) -> find(row, "hasilKerja", code);
                case RatingRules.Decision.Accepted(RatingLevel hasilKerja) ->
                        contents.add(content(judgement, standing, period, maker, hasilKerja));
            }
        }

        /** What the store has passed over was delivered before. */
        void findTheDelivered(List<Rating> drafted) {
            Set<PersonId> done =
                    drafted.stream()
                            .map(rating -> rating.content().person())
                            .collect(Collectors.toSet());
            contents.stream()
                    .map(Rating.Content::person)
                    .filter(person -> !done.contains(person))
                    .forEach(
                            person ->
                                    find(
                                            rows.getOrDefault(person, 0),
                                            "personId",
                                            "rating-delivered-already"));
        }

        private void find(int row, String field, String code) {
            findings.add(Finding.ofRow(row, field, code));
        }
    }

    /** Nobody rates himself; an assessor without a number has others write down what he decided. */
    private boolean mayRate(Actor actor, PersonId maker, Standing standing) {
        PersonId assessor = standing.assessor();
        if (assessor == null
                || maker.equals(standing.person())
                || directory
                        .givingWay(List.of(standing.person()), clock.today(actor.agency()))
                        .getOrDefault(standing.person(), Set.of())
                        .contains(maker)) {
            return false;
        }
        return maker.equals(assessor) || recordsFor(actor, maker, assessor, standing);
    }

    private boolean recordsFor(Actor actor, PersonId maker, PersonId assessor, Standing standing) {
        return actor.has(Role.PENGELOLA_KINERJA)
                && directory.person(assessor).filter(person -> person.number() == null).isPresent()
                && directory.mayActAs(
                        maker,
                        Role.PENGELOLA_KINERJA,
                        standing.unit(),
                        clock.today(actor.agency()));
    }

    private static Rating.Content content(
            Judgement judgement,
            Standing standing,
            RatingPeriod period,
            PersonId maker,
            RatingLevel hasilKerja) {
        return new Rating.Content(
                RatingId.next(),
                judgement.person(),
                standing.unit(),
                period,
                Objects.requireNonNull(standing.assessor()),
                maker,
                hasilKerja,
                judgement.perilaku(),
                judgement.note());
    }
}
