package id.kinerja.tukin.shadow.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.shadow.ShadowCause;
import id.kinerja.tukin.shadow.ShadowId;
import id.kinerja.tukin.shadow.ShadowRun;
import id.kinerja.tukin.shadow.ShadowRuns;
import id.kinerja.tukin.shadow.ShadowStep;
import id.kinerja.tukin.shadow.ShadowWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what is right about differences: of those who are named, or of all of one cause at once. */
@Service
public class DecideDifferences {

    private final ShadowRuns shadows;
    private final AgencyRoles office;
    private final AuditTrail audit;

    DecideDifferences(ShadowRuns shadows, AgencyRoles office, AuditTrail audit) {
        this.shadows = shadows;
        this.office = office;
        this.audit = audit;
    }

    /**
     * @param subjects whose differences; absent for everybody, of which nothing was said yet
     * @param cause of which; absent for all of those who are named
     */
    public record Wanted(
            @Nullable List<UUID> subjects,
            @Nullable ShadowCause cause,
            ShadowWord word,
            @Nullable String reason) {}

    /**
     * @param people of how many something was decided
     * @param findings who is named and has no such difference
     */
    public record Outcome(int people, List<Finding> findings) {}

    @Transactional
    public Outcome decide(Actor actor, ShadowId id, Wanted wanted) {
        office.require(actor, ShadowStep.DECIDE.roles().toArray(Role[]::new));
        PersonId by = actor.requirePerson();
        requireWhole(wanted);
        ShadowRun shadow =
                shadows.findForChange(id).orElseThrow(() -> Refused.notFound("shadow-run-unknown"));
        Refused.raise(ShadowStep.DECIDE.refusal(shadow, by));
        Set<UUID> decided =
                shadows.decide(
                        id,
                        wanted.subjects(),
                        wanted.cause(),
                        new ShadowRuns.Word(wanted.word(), wanted.reason(), by));
        record(id, wanted, decided.size());
        return new Outcome(decided.size(), missed(wanted, decided));
    }

    private static void requireWhole(Wanted wanted) {
        List<Finding> findings = new ArrayList<>();
        if (wanted.subjects() == null && wanted.cause() == null) {
            findings.add(Finding.of("cause", "decision-of-nothing"));
        }
        if (wanted.word() == ShadowWord.ACCEPTED && wanted.reason() == null) {
            findings.add(Finding.of("reason", "decision-without-reason"));
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid("decision-invalid", findings);
        }
    }

    private static List<Finding> missed(Wanted wanted, Set<UUID> decided) {
        List<UUID> subjects = wanted.subjects() == null ? List.of() : wanted.subjects();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            if (!decided.contains(subjects.get(i))) {
                findings.add(Finding.of("subjects[" + i + "]", "difference-unknown"));
            }
        }
        return findings;
    }

    private void record(ShadowId id, Wanted wanted, int people) {
        Act act =
                Act.of("SHADOW_DIFFERENCES_DECIDED")
                        .on(id.value())
                        .with("word", wanted.word())
                        .with("people", people);
        ShadowCause cause = wanted.cause();
        audit.record(cause == null ? act : act.with("cause", cause));
    }
}
