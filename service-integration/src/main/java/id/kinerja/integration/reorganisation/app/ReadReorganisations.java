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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reorganisations with who moves by them, for HR and auditors of the whole agency. */
@Service
public class ReadReorganisations {

    private static final Reorganisations.Counts NONE = new Reorganisations.Counts(0, 0, 0, 0, 0);

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
        Reorganisation found =
                reorganisations
                        .find(id)
                        .orElseThrow(() -> Refused.notFound("reorganisation-unknown"));
        return seen(actor, List.of(found)).getFirst();
    }

    @Transactional(readOnly = true)
    public List<Seen> list(Actor actor, @Nullable UUID after, int limit) {
        requireReading(actor);
        return seen(actor, reorganisations.list(after, limit));
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

    private List<Seen> seen(Actor actor, List<Reorganisation> some) {
        Map<UUID, Reorganisations.Counts> counts =
                reorganisations.countsOf(some.stream().map(Reorganisation::id).toList());
        boolean writes =
                actor.has(Role.ADMIN_KEPEGAWAIAN)
                        && offices.reachesAgency(
                                Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today(actor)));
        return some.stream()
                .map(one -> seen(actor, one, counts.getOrDefault(one.id(), NONE), writes))
                .toList();
    }

    private static Seen seen(
            Actor actor, Reorganisation one, Reorganisations.Counts counts, boolean writes) {
        return new Seen(one, counts, writes ? actions(actor, one, counts) : List.of());
    }

    private static List<Reorganisation.Action> actions(
            Actor actor, Reorganisation one, Reorganisations.Counts counts) {
        if (one.waitsForConfirmation(counts.left())) {
            return List.of(Reorganisation.Action.CONFIRM);
        }
        if (one.state() != Reorganisation.State.DRAFT) {
            return List.of();
        }
        return actor.is(one.draftedBy())
                ? List.of(Reorganisation.Action.CANCEL)
                : List.of(Reorganisation.Action.APPLY, Reorganisation.Action.CANCEL);
    }

    private void requireReading(Actor actor) {
        offices.requireAgency(
                Office.heldBy(actor, today(actor), Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR));
    }

    private LocalDate today(Actor actor) {
        return clock.today(actor.agency());
    }
}
