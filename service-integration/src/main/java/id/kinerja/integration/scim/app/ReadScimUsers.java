package id.kinerja.integration.scim.app;

import id.kinerja.integration.scim.ScimUser;
import id.kinerja.integration.scim.ScimUsers;
import id.kinerja.integration.scim.UserQuery;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the register for the HR system that keeps them. */
@Service
public class ReadScimUsers {

    private final ScimDoor door;
    private final ScimUsers users;
    private final BusinessClock clock;

    ReadScimUsers(ScimDoor door, ScimUsers users, BusinessClock clock) {
        this.door = door;
        this.users = users;
        this.clock = clock;
    }

    /** Some of those who are looked for, and how many there are. */
    public record Part(long total, List<ScimUser> users) {}

    @Transactional(readOnly = true)
    public Part list(Actor actor, UserQuery query, int behind, int limit) {
        door.require(actor);
        return new Part(
                users.count(query),
                limit == 0
                        ? List.of()
                        : users.list(query, clock.today(actor.agency()), behind, limit));
    }

    @Transactional(readOnly = true)
    public ScimUser read(Actor actor, PersonId id) {
        door.require(actor);
        return users.find(id, clock.today(actor.agency()))
                .orElseThrow(() -> Refused.notFound("person-unknown"));
    }

    /** Only that the system may come in, where what it reads is the same for all. */
    @Transactional(readOnly = true)
    public void requireClient(Actor actor) {
        door.require(actor);
    }
}
