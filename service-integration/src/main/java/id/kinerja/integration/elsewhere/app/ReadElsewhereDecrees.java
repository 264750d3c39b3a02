package id.kinerja.integration.elsewhere.app;

import id.kinerja.integration.elsewhere.ElsewhereDecree;
import id.kinerja.integration.elsewhere.ElsewhereDecreeAction;
import id.kinerja.integration.elsewhere.ElsewhereDecreeId;
import id.kinerja.integration.elsewhere.ElsewhereDecrees;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decrees of work elsewhere, for everybody of the agency. */
@Service
public class ReadElsewhereDecrees {

    private final ElsewhereOffice office;
    private final ElsewhereDecrees decrees;
    private final BusinessClock clock;

    ReadElsewhereDecrees(ElsewhereOffice office, ElsewhereDecrees decrees, BusinessClock clock) {
        this.office = office;
        this.decrees = decrees;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ElsewhereDecree read(ElsewhereDecreeId id) {
        return decrees.find(id).orElseThrow(() -> Refused.notFound("elsewhere-decree-unknown"));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<ElsewhereDecree> list(ElsewhereDecrees.@Nullable Place after, int limit) {
        return decrees.list(after, limit);
    }

    /** What the caller may do with decrees; his office is asked for once. */
    @Transactional(readOnly = true)
    public Function<ElsewhereDecree, List<ElsewhereDecreeAction>> actions(Actor actor) {
        Predicate<ElsewhereDecree> reach = office.reach(actor, clock.today(actor.agency()));
        return decree ->
                Actions.open(
                        ElsewhereDecreeAction.class,
                        action ->
                                switch (action) {
                                    case WITHDRAW ->
                                            decree.withdrawn().isPresent() && reach.test(decree);
                                });
    }
}
