package id.kinerja.skp.plan.app;

import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.skp.plan.Skp;
import id.kinerja.skp.plan.SkpAction;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the caller may do with plans. */
@Service
public class SkpActions {

    private final SkpAuthority authority;

    SkpActions(SkpAuthority authority) {
        this.authority = authority;
    }

    /** The relations are asked for once, however many plans there are. */
    @Transactional(readOnly = true)
    public Function<Skp, List<SkpAction>> of(Actor actor, Collection<Skp> skps) {
        Predicate<Skp> mayDecide = authority.deciding(actor, skps);
        return skp ->
                Actions.open(
                        SkpAction.class,
                        action ->
                                switch (action) {
                                    case WRITE, SUBMIT ->
                                            actor.is(skp.plan().person()) && skp.open();
                                    case CASCADE -> actor.is(skp.plan().person()) && skp.isAgreed();
                                    case RETURN, AGREE ->
                                            mayDecide.test(skp) && skp.awaitsDecision();
                                });
    }
}
