package id.kinerja.integration.punchpair.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.punchpair.PunchPair;
import id.kinerja.integration.punchpair.PunchPairs;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For the auditors of the agency; that they looked is written down of each person. */
@Service
public class ListPunchPairs {

    private final PunchPairs pairs;
    private final Offices offices;
    private final BusinessClock clock;
    private final AuditTrail audit;

    ListPunchPairs(PunchPairs pairs, Offices offices, BusinessClock clock, AuditTrail audit) {
        this.pairs = pairs;
        this.offices = offices;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    public List<PunchPair> list(Actor actor, YearMonth month, PunchPairs.Wanted wanted, int limit) {
        offices.requireAgency(Office.of(actor, Role.AUDITOR, clock.today(actor.agency())));
        List<PunchPair> found = pairs.of(month, wanted, limit);
        audit.recordAll(
                found.stream()
                        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                        .distinct()
                        .map(
                                person ->
                                        Act.looked("ATTENDANCE_SEEN")
                                                .about(person)
                                                .with("month", month))
                        .toList());
        return found;
    }
}
