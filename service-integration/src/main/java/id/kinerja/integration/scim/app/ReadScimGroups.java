package id.kinerja.integration.scim.app;

import id.kinerja.integration.scim.ScimGroup;
import id.kinerja.integration.scim.ScimGroups;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units of the agency for the HR system that keeps its people. */
@Service
public class ReadScimGroups {

    private final ScimDoor door;
    private final ScimGroups groups;
    private final BusinessClock clock;

    ReadScimGroups(ScimDoor door, ScimGroups groups, BusinessClock clock) {
        this.door = door;
        this.groups = groups;
        this.clock = clock;
    }

    /** Some of those that are looked for, and how many there are. */
    public record Part(long total, List<ScimGroup> groups) {}

    @Transactional(readOnly = true)
    public Part list(Actor actor, ScimGroups.Query query, int behind, int limit) {
        door.require(actor);
        LocalDate today = clock.today(actor.agency());
        return new Part(
                groups.count(query, today),
                limit == 0 ? List.of() : groups.list(query, today, behind, limit));
    }

    @Transactional(readOnly = true)
    public ScimGroup read(Actor actor, UnitId id) {
        door.require(actor);
        return groups.find(id, clock.today(actor.agency()))
                .orElseThrow(() -> Refused.notFound("unit-unknown"));
    }

    /** Units are kept by decree, at units; whoever asks is told so. */
    @Transactional(readOnly = true)
    public void refuseChange(Actor actor) {
        door.require(actor);
        throw Refused.forbidden("scim-groups-are-read");
    }
}
