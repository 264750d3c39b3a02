package id.kinerja.integration.roster.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.roster.RosterSwap;
import id.kinerja.integration.roster.RosterSwaps;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of turns, for the two, for whoever decides, and for HR of the unit. */
@Service
public class ReadSwaps {

    private final SwapInHand inHand;
    private final RosterSwaps swaps;
    private final Offices offices;
    private final BusinessClock clock;

    ReadSwaps(SwapInHand inHand, RosterSwaps swaps, Offices offices, BusinessClock clock) {
        this.inHand = inHand;
        this.swaps = swaps;
        this.offices = offices;
        this.clock = clock;
    }

    /** A change of turns with what the caller may do with it. */
    public record Seen(RosterSwap swap, List<RosterSwap.Action> actions) {

        public Seen {
            actions = List.copyOf(actions);
        }
    }

    @Transactional(readOnly = true)
    public Seen read(Actor actor, UUID id) {
        return seen(actor, inHand.toRead(actor, id));
    }

    @Transactional(readOnly = true)
    public Seen seen(Actor actor, RosterSwap swap) {
        return seen(
                actor,
                swap,
                swap.state() == RosterSwap.State.AGREED && inHand.mayDecide(actor, swap));
    }

    @Transactional(readOnly = true)
    public List<Seen> own(Actor actor, @Nullable UUID before, int limit) {
        return swaps.of(actor.requirePerson(), before, limit).stream()
                .map(swap -> seen(actor, swap, false))
                .toList();
    }

    /** Those that wait for the caller as a superior. */
    @Transactional(readOnly = true)
    public List<Seen> waiting(Actor actor, @Nullable UUID before, int limit) {
        return decidable(actor, swaps.waitingFor(actor.requirePerson(), before, limit));
    }

    /** Those that wait in a unit's rosters, for HR. */
    @Transactional(readOnly = true)
    public List<Seen> waitingIn(Actor actor, UnitId unit, @Nullable UUID before, int limit) {
        offices.requireUnit(
                Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency())), unit);
        return decidable(actor, swaps.waitingIn(unit, before, limit));
    }

    /** By him who was asked for them, but where he is one of the two. */
    private List<Seen> decidable(Actor actor, List<RosterSwap> waiting) {
        return waiting.stream()
                .map(swap -> seen(actor, swap, !inHand.isOneOfThem(actor, swap)))
                .toList();
    }

    private static Seen seen(Actor actor, RosterSwap swap, boolean decides) {
        boolean answers = swap.state() == RosterSwap.State.ASKED && actor.is(swap.partner());
        return new Seen(
                swap,
                Actions.open(
                        RosterSwap.Action.class,
                        action ->
                                switch (action) {
                                    case AGREE, DECLINE -> answers;
                                    case APPROVE, REFUSE -> decides;
                                    case WITHDRAW -> swap.isOpen() && actor.is(swap.asker());
                                }));
    }
}
