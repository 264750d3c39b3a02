package id.kinerja.integration.ceremony.app;

import id.kinerja.integration.ceremony.Ceremonies;
import id.kinerja.integration.ceremony.Ceremony;
import id.kinerja.integration.ceremony.CeremonyAction;
import id.kinerja.integration.ceremony.CeremonyId;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ceremonies, for those who keep or audit the records of whom they were for. */
@Service
public class ReadCeremonies {

    private final CeremonyOffice office;
    private final Ceremonies ceremonies;
    private final BusinessClock clock;

    ReadCeremonies(CeremonyOffice office, Ceremonies ceremonies, BusinessClock clock) {
        this.clock = clock;
        this.office = office;
        this.ceremonies = ceremonies;
    }

    @Transactional(readOnly = true)
    public Ceremony read(Actor actor, CeremonyId id) {
        return office.read(actor, id);
    }

    /** Without their rolls, the latest first. */
    @Transactional(readOnly = true)
    public List<Ceremony> list(Actor actor, Ceremonies.@Nullable Place after, int limit) {
        return ceremonies.list(office.read(actor).units(), after, limit);
    }

    /** What the caller may do with ceremonies; his office is asked for once. */
    @Transactional(readOnly = true)
    public Function<Ceremony, List<CeremonyAction>> actions(Actor actor, Collection<Ceremony> all) {
        CeremonyOffice.Reach kept = office.kept(actor);
        Set<CeremonyId> own =
                ceremonies.missedBy(actor.requirePerson(), all.stream().map(Ceremony::id).toList());
        LocalDate today = clock.today(actor.agency());
        return ceremony ->
                Actions.open(
                        CeremonyAction.class,
                        action ->
                                kept.includes(ceremony)
                                        && ceremony.state() == Ceremony.State.HELD
                                        && !own.contains(ceremony.id())
                                        && (action != CeremonyAction.CALL_ROLL
                                                || !ceremony.date().isAfter(today)));
    }
}
