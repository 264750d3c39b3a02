package id.kinerja.integration.scim.app;

import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.integration.scim.Departure;
import id.kinerja.integration.scim.Departures;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the HR system has said of people who leave, for those who answer it. */
@Service
public class ReadDepartures {

    private final Departures departures;
    private final DepartureReach reach;
    private final PersonalRecords records;

    ReadDepartures(Departures departures, DepartureReach reach, PersonalRecords records) {
        this.departures = departures;
        this.reach = reach;
        this.records = records;
    }

    @Transactional(readOnly = true)
    public List<Departure> list(
            Actor actor, Departure.@Nullable State state, @Nullable UUID after, int limit) {
        reach.requireAgency(actor);
        return departures.list(state, after, limit);
    }

    @Transactional(readOnly = true)
    public Departure read(Actor actor, UUID id) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        return departures
                .find(id)
                .filter(one -> reach.mayBeRead(actor, one))
                .orElseThrow(() -> Refused.notFound("departure-unknown"));
    }

    /** Those of these that this actor can settle now. */
    @Transactional(readOnly = true)
    public Set<UUID> settleable(Actor actor, List<Departure> some) {
        return records
                .writable(
                        actor,
                        some.stream().filter(Departure::isOpen).toList(),
                        Departure::person,
                        one -> reach.dayOf(actor.agency(), one))
                .stream()
                .map(Departure::id)
                .collect(Collectors.toSet());
    }
}
