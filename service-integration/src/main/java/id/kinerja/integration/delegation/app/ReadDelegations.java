package id.kinerja.integration.delegation.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.delegation.Delegation;
import id.kinerja.integration.delegation.Delegations;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Delegations, for the two whom they concern, and those who keep or audit the records. */
@Service
public class ReadDelegations {

    private final DelegationDesk desk;
    private final Delegations delegations;
    private final Offices offices;

    ReadDelegations(DelegationDesk desk, Delegations delegations, Offices offices) {
        this.desk = desk;
        this.delegations = delegations;
        this.offices = offices;
    }

    /** A delegation with what the caller may do with it. */
    public record Seen(Delegation delegation, List<Delegation.Action> actions) {}

    @Transactional(readOnly = true)
    public Delegation read(Actor actor, UUID id) {
        return desk.toRead(actor, id);
    }

    /** Those that he has made and those in which he acts for another, the latest first. */
    @Transactional(readOnly = true)
    public List<Seen> own(Actor actor, @Nullable UUID after, int limit) {
        return seen(actor, delegations.of(actor.requirePerson(), after, limit));
    }

    /** Of officials whom one's office reaches, the latest first. */
    @Transactional(readOnly = true)
    public List<Seen> list(Actor actor, @Nullable UUID after, int limit) {
        LocalDate today = desk.today(actor);
        List<Office> held = Office.heldBy(actor, today, Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        Set<UnitId> units =
                held.stream().anyMatch(offices::reachesAgency)
                        ? null
                        : held.stream()
                                .flatMap(office -> offices.unitsReached(office).stream())
                                .collect(toSet());
        return seen(actor, delegations.in(units, today, after, limit));
    }

    @Transactional(readOnly = true)
    public List<Seen> seen(Actor actor, List<Delegation> some) {
        LocalDate today = desk.today(actor);
        Set<Delegation> open = desk.mayBeEnded(actor, some);
        return some.stream()
                .map(
                        one ->
                                new Seen(
                                        one,
                                        Actions.open(
                                                Delegation.Action.class,
                                                action -> one.lasts(today) && open.contains(one))))
                .toList();
    }
}
