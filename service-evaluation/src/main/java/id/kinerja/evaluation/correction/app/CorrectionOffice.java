package id.kinerja.evaluation.correction.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Deciding;
import id.kinerja.directory.Directory;
import id.kinerja.evaluation.correction.RatingCorrection;
import id.kinerja.evaluation.rating.Rating;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may ask for corrections of a rating and who decides them: the superior of the pejabat penilai
 * (PP 30/2019 Ps 59), or where he has no account a pengelola kinerja of the unit, who writes down
 * what he decided. Nobody acts on his own rating.
 */
@Component
class CorrectionOffice {

    private final Directory directory;
    private final BusinessClock clock;

    CorrectionOffice(Directory directory, BusinessClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Whoever made the rating, or the office of the unit. */
    boolean proposes(Actor actor, Rating.Content content) {
        PersonId by = actor.requirePerson();
        boolean maker = by.equals(content.assessor()) || by.equals(content.recordedBy());
        return acts(actor, content) && (maker || inOffice(actor, content));
    }

    boolean decides(Actor actor, RatingCorrection correction) {
        Rating.Content content = correction.delivered();
        Set<PersonId> superiors = superiors(actor, content);
        return acts(actor, content)
                && (superiors.contains(actor.requirePerson())
                        || (superiors.isEmpty() && inOffice(actor, content)));
    }

    /** Whom a correction is about learns of it once it is approved. */
    boolean sees(Actor actor, RatingCorrection correction) {
        Rating.Content content = correction.delivered();
        boolean his =
                correction.state() == RatingCorrection.State.APPROVED
                        && actor.requirePerson().equals(content.person());
        return his || proposes(actor, content) || decides(actor, correction);
    }

    /** Those with an account. */
    Set<PersonId> superiors(Actor actor, Rating.Content content) {
        PersonId assessor = content.assessor();
        LocalDate day = content.period().lastDay();
        Deciding deciding =
                Deciding.of(
                        directory,
                        Set.of(assessor),
                        content.period().days(),
                        clock.today(actor.agency()));
        return deciding.on(assessor, day).stream().filter(this::hasAccount).collect(toSet());
    }

    /** Whether he is another than the one it is about, and than whoever acts for that one. */
    private boolean acts(Actor actor, Rating.Content content) {
        PersonId by = actor.requirePerson();
        PersonId rated = content.person();
        return !by.equals(rated)
                && !directory
                        .givingWay(Set.of(rated), clock.today(actor.agency()))
                        .getOrDefault(rated, Set.of())
                        .contains(by);
    }

    private boolean inOffice(Actor actor, Rating.Content content) {
        return actor.has(Role.PENGELOLA_KINERJA)
                && directory.mayActAs(
                        actor.requirePerson(),
                        Role.PENGELOLA_KINERJA,
                        content.unit(),
                        clock.today(actor.agency()));
    }

    private boolean hasAccount(PersonId person) {
        return directory.person(person).filter(one -> one.number() != null).isPresent();
    }
}
