package id.kinerja.integration.scim.app;

import id.kinerja.integration.scim.Departure;
import id.kinerja.integration.scim.Departures;
import id.kinerja.integration.scim.ScimUser;
import id.kinerja.integration.scim.ScimUsers;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a system says of people who leave becomes a task of HR: it names neither day nor decree, and
 * whoever ends a service by it would end places, leave and pay.
 */
@Component
class LeavingUsers {

    static final String TASK = "DEPARTURE_TO_RECORD";

    private final ScimUsers users;
    private final Departures departures;
    private final BusinessClock clock;
    private final TaskBoard board;
    private final AuditTrail audit;

    LeavingUsers(
            ScimUsers users,
            Departures departures,
            BusinessClock clock,
            TaskBoard board,
            AuditTrail audit) {
        this.users = users;
        this.departures = departures;
        this.clock = clock;
        this.board = board;
        this.audit = audit;
    }

    /** What HR has answered isn't asked once more for being said once more. */
    void told(Actor actor, ScimUser user, boolean active) {
        boolean again = users.lastSaid(user.id()).filter(last -> last == active).isPresent();
        users.said(user.id(), active);
        if (active == user.active()) {
            return;
        }
        if (active) {
            back(user.id());
        } else if (!again) {
            leaves(actor, user);
        }
    }

    private void leaves(Actor actor, ScimUser user) {
        Departure departure =
                new Departure(
                        UuidV7.next(),
                        user.id(),
                        actor.client(),
                        clock.now(actor.agency()).toInstant(),
                        Departure.State.OPEN,
                        null,
                        null,
                        1);
        departures.add(departure);
        Task task =
                Task.of(
                        Role.ADMIN_KEPEGAWAIAN,
                        TASK,
                        departure.id(),
                        "/api/integration/v1/departures/" + departure.id());
        ScimUser.PlaceOfToday place = user.place();
        board.open(List.of(place == null ? task : task.in(place.unit())));
        audit.record(Act.of("DEPARTURE_TOLD").about(user.id()).on(departure.id()));
    }

    /** Whose service the register has ended comes back by decree alone. */
    private void back(PersonId person) {
        Departure open =
                departures
                        .openOf(person)
                        .orElseThrow(() -> Refused.conflict("scim-active-needs-decree"));
        departures.update(open.settled(Departure.State.WITHDRAWN, null, null));
        board.close(TASK, List.of(open.id()));
        audit.record(Act.of("DEPARTURE_WITHDRAWN").about(person).on(open.id()));
    }
}
