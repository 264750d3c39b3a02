package id.kinerja.evaluation.organisation.app;

import id.kinerja.directory.Deciding;
import id.kinerja.directory.Directory;
import id.kinerja.evaluation.organisation.RatedUnit;
import id.kinerja.evaluation.organisation.RatedUnitEvents;
import id.kinerja.evaluation.organisation.RatedUnitFollowers;
import id.kinerja.evaluation.organisation.RatedUnits;
import id.kinerja.evaluation.organisation.RatingPeriodicity;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.OrganisationRating;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rates a unit's achievement of a period, the first of the three steps of PermenPANRB 6/2022 Ps
 * 24-25.
 *
 * <p>The rating comes from the level above (SE MenPANRB 3/2023): the pejabat penilai of the unit's
 * head sets it, or the pengelola kinerja records his decision. Nobody rates the unit that he leads.
 */
@Service
public class RateUnit {

    private final RatedUnits ratedUnits;
    private final RatedUnitEvents events;
    private final RatedUnitFollowers followers;
    private final Directory directory;
    private final Settings settings;
    private final BusinessClock clock;
    private final AuditTrail audit;

    RateUnit(
            RatedUnits ratedUnits,
            RatedUnitEvents events,
            RatedUnitFollowers followers,
            Directory directory,
            Settings settings,
            BusinessClock clock,
            AuditTrail audit) {
        this.audit = audit;
        this.ratedUnits = ratedUnits;
        this.events = events;
        this.followers = followers;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public RatedUnit rate(
            Actor actor,
            UnitId unit,
            RatingPeriod period,
            OrganisationRating rating,
            String basis) {
        PersonId by = actor.requirePerson();
        if (directory.unit(unit).isEmpty()) {
            throw Refused.notFound("unit-unknown");
        }
        requireLevelAbove(actor, by, unit, period.lastDay());
        requireRated(actor, period);
        requireBegun(period, clock.today(actor.agency()));
        RatedUnit rated = new RatedUnit(UuidV7.next(), unit, period, rating, basis, by);
        if (!ratedUnits.add(rated)) {
            throw Refused.conflict("unit-rated-already", period);
        }
        events.rated(actor.agency(), rated);
        audit.record(
                Act.of("UNIT_RATED")
                        .on(rated.id())
                        .with("unit", unit.value())
                        .with("period", period)
                        .with("rating", rating));
        followers.unitRated(actor.agency(), rated);
        return rated;
    }

    private void requireRated(Actor actor, RatingPeriod period) {
        if (!settings.get(RatingPeriodicity.class, actor.agency(), period.lastDay()).has(period)) {
            throw Refused.conflict("period-not-rated-here", period);
        }
    }

    /**
     * Achievement can't be rated before there is any, that of a quarter or a year not before its
     * last month; and since nobody is rated before his unit is, this holds for people too. A typing
     * error in the period would stand for good.
     */
    private static void requireBegun(RatingPeriod period, LocalDate today) {
        if (period.last().isAfter(YearMonth.from(today))) {
            throw Refused.conflict("period-not-begun", period);
        }
    }

    private void requireLevelAbove(Actor actor, PersonId by, UnitId unit, LocalDate asOf) {
        Set<PersonId> heads = directory.leaders(unit, asOf);
        Deciding deciding =
                Deciding.of(
                        directory, heads, DateRange.of(asOf, asOf), clock.today(actor.agency()));
        boolean assessesTheHead =
                heads.stream().anyMatch(head -> deciding.on(head, asOf).contains(by));
        boolean records =
                actor.has(Role.PENGELOLA_KINERJA)
                        && directory.mayActAs(
                                by, Role.PENGELOLA_KINERJA, unit, clock.today(actor.agency()));
        if (heads.contains(by)
                || heads.stream().anyMatch(head -> deciding.givesWay(by, head))
                || !(assessesTheHead || records)) {
            throw Refused.forbidden("unit-rated-by-the-level-above");
        }
    }
}
