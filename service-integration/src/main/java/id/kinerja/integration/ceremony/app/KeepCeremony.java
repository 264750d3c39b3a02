package id.kinerja.integration.ceremony.app;

import id.kinerja.integration.attendance.KeptPast;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.ceremony.Ceremonies;
import id.kinerja.integration.ceremony.Ceremony;
import id.kinerja.integration.ceremony.CeremonyId;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a ceremony on record, keeps its roll, or takes it off the record. */
@Service
public class KeepCeremony {

    private final CeremonyOffice office;
    private final Ceremonies ceremonies;
    private final StaleDays staleDays;
    private final BusinessClock clock;
    private final AuditTrail audit;

    KeepCeremony(
            CeremonyOffice office,
            Ceremonies ceremonies,
            StaleDays staleDays,
            BusinessClock clock,
            AuditTrail audit) {
        this.audit = audit;
        this.office = office;
        this.ceremonies = ceremonies;
        this.staleDays = staleDays;
        this.clock = clock;
    }

    @Transactional
    public Ceremony record(Actor actor, Ceremony ceremony) {
        office.requireKeeper(actor, ceremony);
        LocalDate today = clock.today(actor.agency());
        if (KeptPast.isOver(ceremony.date(), today)) {
            throw Refused.invalid(
                    "ceremony-invalid", Finding.of("date", "too-long-ago", KeptPast.since(today)));
        }
        if (!ceremonies.add(ceremony)) {
            throw Refused.conflict("ceremony-recorded-already");
        }
        audit.record(act("CEREMONY_RECORDED", ceremony));
        return ceremony;
    }

    /** The ceremony by its roll, and whom the roll couldn't take. */
    public record Outcome(Ceremony ceremony, List<Finding> findings) {}

    /**
     * @param absent in the order in which findings count them; they replace those of an earlier
     *     roll
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Outcome callRoll(Actor actor, CeremonyId id, List<PersonId> absent, long seen) {
        Ceremony before = toChange(actor, id, seen);
        LocalDate today = clock.today(actor.agency());
        if (before.date().isAfter(today)) {
            throw Refused.conflict("ceremony-to-come", before.date());
        }
        Set<PersonId> invited = ceremonies.invited(before, absent);
        List<Finding> findings = new ArrayList<>();
        Set<PersonId> missing = new LinkedHashSet<>();
        for (int row = 0; row < absent.size(); row++) {
            PersonId person = absent.get(row);
            if (actor.is(person)) {
                findings.add(Finding.ofRow(row + 1, "absent", "not-ones-own-record"));
            } else if (!invited.contains(person)) {
                findings.add(Finding.ofRow(row + 1, "absent", "not-invited"));
            } else {
                missing.add(person);
            }
        }
        Ceremony after = before.withAbsent(missing).orElseThrow(KeepCeremony::offTheRecord);
        keep(after, before.absent(), today, "CEREMONY_ROLL_CALLED");
        return new Outcome(after, findings);
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Ceremony cancel(Actor actor, CeremonyId id, long seen) {
        Ceremony before = toChange(actor, id, seen);
        Ceremony after = before.cancelled().orElseThrow(KeepCeremony::offTheRecord);
        keep(after, before.absent(), clock.today(actor.agency()), "CEREMONY_CANCELLED");
        return after;
    }

    /** Nobody takes himself off a roll. */
    private Ceremony toChange(Actor actor, CeremonyId id, long seen) {
        Ceremony ceremony = office.toChange(actor, id, seen);
        if (ceremony.absent().stream().anyMatch(actor::is)) {
            throw Refused.forbidden("not-ones-own-record");
        }
        return ceremony;
    }

    private void keep(Ceremony after, Set<PersonId> before, LocalDate today, String act) {
        ceremonies.update(after);
        List<PersonId> touched =
                Stream.concat(before.stream(), after.absent().stream()).distinct().toList();
        staleDays.addDue(
                touched.stream().map(person -> new StaleDays.Day(person, after.date())).toList(),
                today);
        audit.recordAll(
                Stream.concat(
                                Stream.of(act(act, after)),
                                touched.stream().map(person -> act(act, after).about(person)))
                        .toList());
    }

    private static Act act(String code, Ceremony ceremony) {
        return Act.of(code)
                .on(ceremony.id().value())
                .with("kind", ceremony.kind())
                .with("date", ceremony.date());
    }

    private static Refused offTheRecord() {
        return Refused.conflict("ceremony-cancelled");
    }
}
