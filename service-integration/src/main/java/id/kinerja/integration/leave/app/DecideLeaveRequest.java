package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.Keputusan;
import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.integration.personnel.PaperDate;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.settings.Settings;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The official who may grant it decides; what he grants is held against the rules once more. */
@Service
public class DecideLeaveRequest {

    private static final String INVALID = "leave-decision-invalid";

    private final LeaveRequestInHand inHand;
    private final Register register;
    private final LeaveChecks checks;
    private final Settings settings;
    private final BusinessClock clock;
    private final AuditTrail audit;

    DecideLeaveRequest(
            LeaveRequestInHand inHand,
            Register register,
            LeaveChecks checks,
            Settings settings,
            BusinessClock clock,
            AuditTrail audit) {
        this.inHand = inHand;
        this.register = register;
        this.checks = checks;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param seen the revision that the caller has seen
     * @param decree its number, where it is known already
     */
    @Transactional
    public PermintaanCuti decide(
            Actor actor,
            PermintaanCutiId id,
            long seen,
            Keputusan decision,
            Leave.@Nullable Decree decree) {
        return decided(actor, id, seen, decision, decree);
    }

    /**
     * An answer to one request.
     *
     * @param seen the revision that the caller has seen
     * @param written read as it comes to it, so that what is wrong with it is told of it alone
     */
    public record Answer(PermintaanCutiId id, long seen, Supplier<Written> written) {}

    /**
     * @param decree its number, where it is known already
     */
    public record Written(Keputusan decision, Leave.@Nullable Decree decree) {}

    /** Whatever refuses one does so before anything of it is written, so that the others stand. */
    @Transactional
    public ManyLeaveRequests.Outcome decideAll(Actor actor, List<Answer> answers) {
        return ManyLeaveRequests.each(
                answers,
                Answer::id,
                answer -> {
                    Written written = answer.written().get();
                    return decided(
                            actor,
                            answer.id(),
                            answer.seen(),
                            written.decision(),
                            written.decree());
                });
    }

    private PermintaanCuti decided(
            Actor actor,
            PermintaanCutiId id,
            long seen,
            Keputusan decision,
            Leave.@Nullable Decree decree) {
        PermintaanCuti request = inHand.take(actor, id, seen);
        PermintaanCuti decided =
                request.decided(decision, decree).orElseThrow(() -> notToBeDecided(request));
        List<Finding> findings = request.findings(decision);
        if (!findings.isEmpty()) {
            throw Refused.invalid(INVALID, findings);
        }
        if (decree != null) {
            PaperDate.require(INVALID, "decreeDate", decree.date(), clock.today(actor.agency()));
        }
        if (decided.isGranted()) {
            requireLawful(actor, decided);
        }
        PermintaanCuti kept = inHand.put(actor, decided);
        audit.record(
                Act.of("LEAVE_REQUEST_DECIDED")
                        .about(request.person())
                        .on(id.value())
                        .with("outcome", decision.outcome()));
        return kept;
    }

    private static Refused notToBeDecided(PermintaanCuti request) {
        return request.state() == PermintaanCuti.State.SUBMITTED
                ? Refused.conflict("leave-request-not-considered")
                : Refused.conflict("leave-request-decided");
    }

    /** What else was granted and isn't decreed yet counts too. */
    private void requireLawful(Actor actor, PermintaanCuti decided) {
        Person person = register.findForChange(List.of(decided.person())).getFirst();
        checks.requireOnlyOne(decided);
        LeavePolicy policy =
                settings.get(LeavePolicy.class, actor.agency(), clock.today(actor.agency()));
        checks.require(
                person,
                decided.asked().on(decided.during()),
                policy,
                decided.askedOn(),
                other -> other.isGranted() && !other.id().equals(decided.id()));
    }
}
