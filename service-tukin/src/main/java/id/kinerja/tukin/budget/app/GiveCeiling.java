package id.kinerja.tukin.budget.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.budget.Ceiling;
import id.kinerja.tukin.budget.Ceilings;
import java.time.Year;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a unit its ceiling of a year, or takes it back. */
@Service
public class GiveCeiling {

    private final Ceilings ceilings;
    private final Directory directory;
    private final AgencyRoles roles;
    private final AuditTrail audit;

    GiveCeiling(Ceilings ceilings, Directory directory, AgencyRoles roles, AuditTrail audit) {
        this.ceilings = ceilings;
        this.directory = directory;
        this.roles = roles;
        this.audit = audit;
    }

    /** One that was never given has a revision too, so that the first can't be lost either. */
    @Transactional(readOnly = true)
    public Ceiling read(Actor actor, int year, UnitId unit) {
        roles.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        return known(requireYear(year), unit);
    }

    /**
     * In place of the one before.
     *
     * @param seen the revision that the caller has looked at
     */
    @Transactional
    public Ceiling give(Actor actor, int year, UnitId unit, Rupiah amount, long seen) {
        roles.require(actor, Role.PENGELOLA_TUKIN);
        Ceiling given = new Ceiling(requireYear(year), unit, amount, seen);
        requireUnit(unit);
        replace(given);
        audit.record(
                Act.of("BUDGET_CEILING_GIVEN")
                        .on(unit.value())
                        .with("year", year)
                        .with("ceiling", amount.amount()));
        return given.next();
    }

    /** From then on the unit counts with the one above it, as though it had never had one. */
    @Transactional
    public void takeBack(Actor actor, int year, UnitId unit, long seen) {
        roles.require(actor, Role.PENGELOLA_TUKIN);
        Ceiling kept = known(requireYear(year), unit);
        if (kept.amount() == null) {
            throw Refused.notFound("budget-ceiling-unknown");
        }
        replace(new Ceiling(kept.year(), unit, null, seen));
        audit.record(Act.of("BUDGET_CEILING_TAKEN_BACK").on(unit.value()).with("year", year));
    }

    private void replace(Ceiling ceiling) {
        if (!ceilings.replace(ceiling)) {
            throw Refused.stale();
        }
    }

    private Ceiling known(Year year, UnitId unit) {
        requireUnit(unit);
        return ceilings.find(year, unit).orElseGet(() -> Ceiling.none(year, unit));
    }

    private void requireUnit(UnitId unit) {
        if (directory.unit(unit).isEmpty()) {
            throw Refused.notFound("unit-unknown");
        }
    }

    static Year requireYear(int number) {
        return DaysOfTheRepublic.year(number)
                .orElseThrow(
                        () ->
                                Refused.invalid(
                                        "budget-invalid", DaysOfTheRepublic.finding(0, "year")));
    }
}
