package id.kinerja.skp.plan.app;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.skp.plan.Indicator;
import id.kinerja.skp.plan.RencanaHasilKerja;
import id.kinerja.skp.plan.Skp;
import id.kinerja.skp.plan.SkpContent;
import id.kinerja.skp.plan.SkpEvents;
import id.kinerja.skp.plan.SkpId;
import id.kinerja.skp.plan.Skps;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands the results of one's own agreed plan down to everybody one assesses: a draft each, whose
 * results serve the leader's. Who has a plan already keeps it, so handing down again is safe.
 */
@Service
public class CascadeSkp {

    private static final int PART = 500;

    private final Skps skps;
    private final SkpEvents events;
    private final Directory directory;
    private final SkpAuthority authority;
    private final AuditTrail audit;

    CascadeSkp(
            Skps skps,
            SkpEvents events,
            Directory directory,
            SkpAuthority authority,
            AuditTrail audit) {
        this.audit = audit;
        this.skps = skps;
        this.events = events;
        this.directory = directory;
        this.authority = authority;
    }

    /** The drafts that were made. */
    @Transactional
    public int cascade(Actor actor, SkpId id) {
        PersonId leader = actor.requirePerson();
        Skp own =
                skps.find(id)
                        .filter(skp -> actor.is(skp.plan().person()))
                        .orElseThrow(() -> Refused.notFound("skp-unknown"));
        if (!own.isAgreed()) {
            throw Refused.conflict("skp-not-agreed", own.state());
        }
        LocalDate today = authority.today(actor);
        int made = 0;
        List<Assignment> team = directory.assessedBy(leader, today, null, PART);
        while (!team.isEmpty()) {
            made += draft(actor, own.plan(), team);
            team = directory.assessedBy(leader, today, team.getLast().person(), PART);
        }
        return made;
    }

    private int draft(Actor actor, Skp.Plan own, List<Assignment> team) {
        DateRange year =
                DateRange.of(
                        own.during().from().withDayOfYear(1),
                        LocalDate.of(own.during().from().getYear(), 12, 31));
        List<Skp> drafts =
                skps.add(
                        team.stream()
                                .filter(Assignment::primary)
                                .map(held -> Plans.of(held, year, handedDown(own.content())))
                                .toList());
        events.changed(actor.agency(), drafts);
        audit.recordAll(drafts.stream().map(skp -> SkpActs.of("SKP_HANDED_DOWN", skp)).toList());
        return drafts.size();
    }

    private static SkpContent handedDown(SkpContent content) {
        return new SkpContent(
                content.approach(),
                content.results().stream().map(CascadeSkp::serving).toList(),
                Map.of());
    }

    /** Direct cascading: the same result and measures, to be made one's own. */
    private static RencanaHasilKerja serving(RencanaHasilKerja result) {
        List<Indicator> indicators = result.indicators();
        return new RencanaHasilKerja(
                UuidV7.next(), result.kind(), result.text(), result.id(), null, indicators);
    }
}
