package id.kinerja.integration.reorganisation.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.reorganisation.PlannedMove;
import id.kinerja.integration.reorganisation.Reorganisation;
import id.kinerja.integration.reorganisation.Reorganisations;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reorganisations with who moves by them, for HR and auditors of the whole agency. */
@Service
public class ReadReorganisations {

    private final Offices offices;
    private final BusinessClock clock;
    private final Reorganisations reorganisations;

    ReadReorganisations(Offices offices, BusinessClock clock, Reorganisations reorganisations) {
        this.offices = offices;
        this.clock = clock;
        this.reorganisations = reorganisations;
    }

    /** With how many moves there are, and what the caller may do with it. */
    public record Seen(
            Reorganisation reorganisation,
            Reorganisations.Counts counts,
            List<Reorganisation.Action> actions) {}

    @Transactional(readOnly = true)
    public Seen read(Actor actor, UUID id) {
        requireReading(actor);
        return seen(
                actor,
                reorganisations
                        .find(id)
                        .orElseThrow(() -> Refused.notFound("reorganisation-unknown")));
    }

    @Transactional(readOnly = true)
    public List<Seen> list(Actor actor, @Nullable UUID after, int limit) {
        requireReading(actor);
        return reorganisations.list(after, limit).stream().map(one -> seen(actor, one)).toList();
    }

    @Transactional(readOnly = true)
    public List<PlannedMove> moves(
            Actor actor,
            UUID id,
            Reorganisations.@Nullable Only only,
            @Nullable UUID after,
            int limit) {
        return reorganisations.moves(read(actor, id).reorganisation().id(), only, after, limit);
    }

    private Seen seen(Actor actor, Reorganisation reorganisation) {
        return new Seen(
                reorganisation,
                reorganisations.countsOf(reorganisation.id()),
                actions(actor, reorganisation));
    }

    private List<Reorganisation.Action> actions(Actor actor, Reorganisation reorganisation) {
        boolean writes =
                reorganisation.state() == Reorganisation.State.DRAFT
                        && actor.has(Role.ADMIN_KEPEGAWAIAN)
                        && offices.reachesAgency(office(actor, Role.ADMIN_KEPEGAWAIAN));
        if (!writes) {
            return List.of();
        }
        return actor.is(reorganisation.draftedBy())
                ? List.of(Reorganisation.Action.CANCEL)
                : List.of(Reorganisation.Action.APPLY, Reorganisation.Action.CANCEL);
    }

    private void requireReading(Actor actor) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        offices.requireAgency(
                office(actor, actor.has(Role.AUDITOR) ? Role.AUDITOR : Role.ADMIN_KEPEGAWAIAN));
    }

    private Office office(Actor actor, Role role) {
        LocalDate today = clock.today(actor.agency());
        return Office.of(actor, role, today);
    }
}
