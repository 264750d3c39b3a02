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

    @Transactional(readOnly = true)
    public RosterSwap read(Actor actor, UUID id) {
        return inHand.toRead(actor, id);
    }

    @Transactional(readOnly = true)
    public List<RosterSwap> own(Actor actor, @Nullable UUID before, int limit) {
        return swaps.of(actor.requirePerson(), before, limit);
    }

    /** Those that wait for the caller as a superior. */
    @Transactional(readOnly = true)
    public List<RosterSwap> waiting(Actor actor, @Nullable UUID before, int limit) {
        return swaps.waitingFor(actor.requirePerson(), before, limit);
    }

    /** Those that wait in a unit's rosters, for HR. */
    @Transactional(readOnly = true)
    public List<RosterSwap> waitingIn(Actor actor, UnitId unit, @Nullable UUID before, int limit) {
        offices.requireUnit(
                Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency())), unit);
        return swaps.waitingIn(unit, before, limit);
    }

    /** What the caller may do with it now. */
    @Transactional(readOnly = true)
    public List<RosterSwap.Action> actions(Actor actor, RosterSwap swap) {
        boolean decides = swap.state() == RosterSwap.State.AGREED && inHand.mayDecide(actor, swap);
        boolean answers = swap.state() == RosterSwap.State.ASKED && actor.is(swap.partner());
        return Actions.open(
                RosterSwap.Action.class,
                action ->
                        switch (action) {
                            case AGREE, DECLINE -> answers;
                            case APPROVE, REFUSE -> decides;
                            case WITHDRAW -> swap.isOpen() && actor.is(swap.asker());
                        });
    }
}
