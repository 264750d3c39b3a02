package id.kinerja.integration.siasn.app;

import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.siasn.SiasnConnections;
import id.kinerja.integration.siasn.SiasnPull;
import id.kinerja.integration.siasn.SiasnPulls;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has SIASN asked for people, in the background; the register stays as it is. */
@Service
public class AskSiasn {

    /** The night by the agency's clock; begun late, should it be missed. */
    private static final LocalTime NIGHT = LocalTime.of(1, 0);

    private static final LocalTime MORNING = LocalTime.of(5, 0);

    private final SiasnOffice office;
    private final Offices offices;
    private final SiasnConnections connections;
    private final Register register;
    private final SiasnPulls pulls;
    private final AuditTrail audit;
    private final BusinessClock clock;

    AskSiasn(
            SiasnOffice office,
            Offices offices,
            SiasnConnections connections,
            Register register,
            SiasnPulls pulls,
            AuditTrail audit,
            BusinessClock clock) {
        this.office = office;
        this.offices = offices;
        this.connections = connections;
        this.register = register;
        this.pulls = pulls;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody whose service hasn't ended. */
    @Transactional
    public SiasnPull askForAgency(Actor actor) {
        office.requireAgency(actor);
        requireConnection();
        SiasnPull.Id pull = SiasnPull.Id.next();
        int people =
                pulls.addAgency(pull, office.today(actor))
                        .orElseThrow(() -> Refused.conflict("siasn-pull-running"));
        return asked(pull, people);
    }

    /**
     * @param numbers of people too whom the register may not have
     */
    @Transactional
    public SiasnPull askForPeople(Actor actor, List<PersonId> people, List<Nip> numbers) {
        requireConnection();
        Map<NomorPegawai, PersonId> known = register.peopleByNumber(numbers);
        Set<PersonId> asked = new HashSet<>(people);
        asked.addAll(known.values());
        Set<Nip> unknown = new HashSet<>(numbers);
        unknown.removeAll(known.keySet());
        requireReached(actor, people, asked);
        if (!unknown.isEmpty()) {
            office.requireAgency(actor);
        }
        SiasnPull.Id pull = SiasnPull.Id.next();
        return asked(pull, pulls.addPeople(pull, asked, unknown));
    }

    /** At night by the agency's clock, once. */
    @Transactional
    public void askAtNight(AgencyId agency) {
        ZonedDateTime now = clock.now(agency);
        LocalTime time = now.toLocalTime();
        if (time.isBefore(NIGHT) || time.isAfter(MORNING) || connections.find().isEmpty()) {
            return;
        }
        pulls.addNightly(now.toLocalDate())
                .ifPresent(pull -> audit.record(Act.of("SIASN_ASKED").on(pull.value())));
    }

    @Transactional
    public SiasnPull cancel(Actor actor, SiasnPull.Id id) {
        office.requireAgency(actor);
        SiasnPull pull = pulls.find(id).orElseThrow(() -> Refused.notFound("siasn-pull-unknown"));
        if (pull.state() == SiasnPull.State.RUNNING) {
            pulls.cancel(id);
            audit.record(Act.of("SIASN_PULL_CANCELLED").on(id.value()));
        }
        return pulls.find(id).orElseThrow();
    }

    private void requireConnection() {
        if (connections.find().isEmpty()) {
            throw Refused.conflict("siasn-not-connected");
        }
    }

    private void requireReached(Actor actor, List<PersonId> named, Set<PersonId> all) {
        Set<PersonId> reached = offices.peopleReached(office.ofHr(actor), all, office.today(actor));
        Set<PersonId> there = register.known(named);
        List<Finding> findings = new ArrayList<>();
        for (int row = 0; row < named.size(); row++) {
            if (!there.contains(named.get(row)) || !reached.contains(named.get(row))) {
                findings.add(Finding.ofRow(row + 1, "people", "person-unknown"));
            }
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid("siasn-pull-invalid", findings);
        }
        if (!reached.containsAll(all)) {
            throw Refused.forbidden("outside-ones-office");
        }
    }

    private SiasnPull asked(SiasnPull.Id pull, int people) {
        if (people == 0) {
            throw Refused.invalid(
                    "siasn-pull-invalid", Finding.of("people", "siasn-nobody-to-ask-for"));
        }
        audit.record(Act.of("SIASN_ASKED").on(pull.value()).with("people", people));
        return pulls.find(pull).orElseThrow();
    }
}
