package id.kinerja.skp.plan.app;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.skp.plan.Skp;
import id.kinerja.skp.plan.SkpContent;
import id.kinerja.skp.plan.SkpEvents;
import id.kinerja.skp.plan.Skps;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins the plan of one's own position for a year (PP 30/2019 Ps 8). */
@Service
public class DraftSkp {

    private final Skps skps;
    private final SkpEvents events;
    private final Directory directory;
    private final AuditTrail audit;

    DraftSkp(Skps skps, SkpEvents events, Directory directory, AuditTrail audit) {
        this.audit = audit;
        this.skps = skps;
        this.events = events;
        this.directory = directory;
    }

    @Transactional
    public Skp draft(Actor actor, int year, SkpContent content, List<@Nullable UUID> resultIds) {
        Plans.requireOwn(resultIds, Set.of());
        PersonId person = actor.requirePerson();
        DateRange whole = DateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        Assignment held =
                directory
                        .assignments(Set.of(person), whole)
                        .getOrDefault(person, List.of())
                        .stream()
                        .filter(Assignment::primary)
                        .reduce((earlier, later) -> later)
                        .orElseThrow(() -> Refused.conflict("position-missing", year));
        Skp.Plan plan = Plans.of(held, whole, content);
        Skp skp =
                skps.add(List.of(plan)).stream()
                        .findFirst()
                        .orElseThrow(() -> Refused.conflict("skp-there-already", year));
        events.changed(actor.agency(), List.of(skp));
        audit.record(SkpActs.of("SKP_DRAFTED", skp));
        return skp;
    }
}
