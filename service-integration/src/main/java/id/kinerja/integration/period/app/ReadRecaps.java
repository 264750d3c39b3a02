package id.kinerja.integration.period.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.period.AttendancePeriods;
import id.kinerja.integration.period.AttestedDays;
import id.kinerja.integration.period.Recap;
import id.kinerja.integration.period.RecapAction;
import id.kinerja.integration.period.RecapDifference;
import id.kinerja.integration.period.RecapSums;
import id.kinerja.integration.period.Recaps;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recaps, for the head of the unit and for those who keep or audit its records. */
@Service
public class ReadRecaps {

    private final Recaps recaps;
    private final AttestedDays attestedDays;
    private final Offices offices;
    private final RecapAttesters attesters;
    private final AttendancePeriods periods;
    private final BusinessClock clock;
    private final AuditTrail audit;

    ReadRecaps(
            Recaps recaps,
            AttestedDays attestedDays,
            Offices offices,
            RecapAttesters attesters,
            AttendancePeriods periods,
            BusinessClock clock,
            AuditTrail audit) {
        this.audit = audit;
        this.recaps = recaps;
        this.attestedDays = attestedDays;
        this.offices = offices;
        this.attesters = attesters;
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * A recap with what the caller may do.
     *
     * @param waitingRequests about days of it that wait to be decided
     * @param hash of its days as they stand
     * @param changed days that aren't as they were attested
     */
    public record Seen(
            Recap recap,
            int waitingRequests,
            String hash,
            int changed,
            List<RecapAction> actions) {}

    @Transactional(readOnly = true)
    public Seen read(Actor actor, UnitId unit, YearMonth month) {
        boolean attests = attesters.includes(actor, unit, clock.today(actor.agency()));
        if (!attests && !unitsOf(actor).contains(unit)) {
            throw Refused.notFound("recap-unknown");
        }
        return recaps.find(unit, month)
                .map(recap -> seen(actor, recap, attests))
                .orElseThrow(() -> Refused.notFound("recap-unknown"));
    }

    private Seen seen(Actor actor, Recap recap, boolean attests) {
        int waiting = recaps.waitingRequests(recap.unit(), recap.month());
        boolean settled =
                waiting == 0
                        && !periods.isClosed(recap.unit(), recap.month())
                        && !recap.mayStillBeObjectedTo(clock.today(actor.agency()))
                        && periods.unresolvedDays(Set.of(recap.unit()), recap.month()) == 0;
        return new Seen(
                recap,
                waiting,
                recaps.hash(recap.unit(), recap.month()),
                recap.attestation() == null
                        ? 0
                        : attestedDays.differing(recap.unit(), recap.month()),
                Actions.open(
                        RecapAction.class,
                        action ->
                                switch (action) {
                                    case ATTEST -> attests && settled;
                                }));
    }

    /** Of the units that the caller keeps or audits. */
    @Transactional(readOnly = true)
    public List<Listed> list(Actor actor, YearMonth month, @Nullable UnitId after, int limit) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        List<Recap> found = recaps.of(month, unitsOf(actor), after, limit);
        Set<UnitId> open =
                recaps.notAttested(found.stream().map(Recap::unit).collect(toSet()), month);
        return found.stream()
                .map(recap -> new Listed(recap, !open.contains(recap.unit())))
                .toList();
    }

    /**
     * @param attested as its days stand
     */
    public record Listed(Recap recap, boolean attested) {}

    /**
     * Each person's month in numbers.
     *
     * @param limit one more than are shown
     */
    @Transactional
    public List<RecapSums> sums(
            Actor actor, UnitId unit, YearMonth month, @Nullable PersonId after, int limit) {
        Recap recap = read(actor, unit, month).recap();
        List<RecapSums> sums = recaps.sums(recap.unit(), month, after, limit);
        audit.recordAll(
                sums.stream()
                        .limit(limit - 1L)
                        .filter(one -> !actor.is(one.person()))
                        .map(
                                one ->
                                        Act.looked("ATTENDANCE_SEEN")
                                                .about(one.person())
                                                .with("month", month))
                        .toList());
        return sums;
    }

    /**
     * What has changed since it was attested.
     *
     * @param limit one more than are shown
     */
    @Transactional
    public List<RecapDifference> differences(
            Actor actor,
            UnitId unit,
            YearMonth month,
            RecapDifference.@Nullable Place after,
            int limit) {
        Recap recap = read(actor, unit, month).recap();
        if (recap.attestation() == null) {
            return List.of();
        }
        List<RecapDifference> found = attestedDays.differences(unit, month, after, limit);
        audit.recordAll(
                found.stream()
                        .limit(limit - 1L)
                        .map(RecapDifference::person)
                        .filter(person -> !actor.is(person))
                        .distinct()
                        .map(
                                person ->
                                        Act.looked("ATTENDANCE_SEEN")
                                                .about(person)
                                                .with("month", month))
                        .toList());
        return found;
    }

    private Set<UnitId> unitsOf(Actor actor) {
        LocalDate today = clock.today(actor.agency());
        Set<UnitId> units = new HashSet<>();
        Stream.of(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR)
                .filter(actor::has)
                .filter(_ -> actor.person() != null)
                .map(role -> Office.of(actor, role, today))
                .map(offices::unitsReached)
                .forEach(units::addAll);
        return units;
    }
}
