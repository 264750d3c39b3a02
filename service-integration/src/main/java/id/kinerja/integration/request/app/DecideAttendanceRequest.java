package id.kinerja.integration.request.app;

import id.kinerja.integration.attendance.ConfirmationSource;
import id.kinerja.integration.attendance.app.ConfirmDays;
import id.kinerja.integration.notice.app.TellPeople;
import id.kinerja.integration.request.AttendanceRequest;
import id.kinerja.integration.request.AttendanceRequestId;
import id.kinerja.integration.request.AttendanceRequests;
import id.kinerja.integration.request.RequestAnswer;
import id.kinerja.integration.request.RequestPolicy;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants or refuses what somebody asks for; the days of what is granted are resolved again. */
@Service
public class DecideAttendanceRequest {

    private final RequestInHand inHand;
    private final AttendanceRequests requests;
    private final Settings settings;
    private final ConfirmDays confirmDays;
    private final RequestTasks tasks;
    private final AuditTrail audit;
    private final TellPeople tellPeople;

    DecideAttendanceRequest(
            RequestInHand inHand,
            AttendanceRequests requests,
            Settings settings,
            ConfirmDays confirmDays,
            RequestTasks tasks,
            AuditTrail audit,
            TellPeople tellPeople) {
        this.tellPeople = tellPeople;
        this.audit = audit;
        this.inHand = inHand;
        this.requests = requests;
        this.settings = settings;
        this.confirmDays = confirmDays;
        this.tasks = tasks;
    }

    /**
     * @param note for whoever asked; a refusal needs one
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public AttendanceRequest decide(
            Actor actor, AttendanceRequestId id, RequestAnswer answer, String note, long seen) {
        return decide(actor, new Answer(id, answer, note, seen));
    }

    /**
     * An answer to one request.
     *
     * @param seen the revision that the caller has seen
     */
    public record Answer(AttendanceRequestId id, RequestAnswer answer, String note, long seen) {}

    /**
     * @param findings of those that could not be decided, each with the number of its row
     */
    public record Outcome(List<AttendanceRequest> decided, List<Refused.Finding> findings) {}

    /** Whatever refuses one does so before anything of it is written, so that the others stand. */
    @Transactional
    public Outcome decideAll(Actor actor, List<Answer> answers) {
        List<AttendanceRequest> decided = new ArrayList<>();
        List<Refused.Finding> findings = new ArrayList<>();
        for (int row = 0; row < answers.size(); row++) {
            try {
                decided.add(decide(actor, answers.get(row)));
            } catch (Refused refused) {
                findings.add(
                        Refused.Finding.ofRow(
                                row + 1,
                                "requestId",
                                refused.code(),
                                refused.arguments().toArray()));
            }
        }
        return new Outcome(decided, findings);
    }

    private AttendanceRequest decide(Actor actor, Answer answer) {
        boolean grant = answer.answer() == RequestAnswer.GRANT;
        AttendanceRequest request = inHand.toDecide(actor, answer.id(), answer.seen());
        AttendanceRequest.Decision decision = inHand.decision(actor, request, answer.note());
        AttendanceRequest decided =
                (grant ? request.granted(decision) : request.refused(decision))
                        .orElseThrow(() -> Refused.conflict("request-decided-already"));
        if (grant) {
            requireNoClash(decided);
        }
        requests.update(decided);
        tasks.close(decided);
        if (grant) {
            confirm(actor, decided);
        }
        audit.record(
                RequestInHand.act(
                        grant ? "ATTENDANCE_REQUEST_GRANTED" : "ATTENDANCE_REQUEST_REFUSED",
                        decided));
        tellPeople.tell(actor.agency(), decided.news());
        return decided;
    }

    private void requireNoClash(AttendanceRequest granted) {
        requests.clash(granted.person(), granted.during(), granted.kind().claimsPresence())
                .ifPresent(
                        code -> {
                            throw Refused.conflict(code);
                        });
    }

    private void confirm(Actor actor, AttendanceRequest granted) {
        RequestPolicy policy =
                settings.get(RequestPolicy.class, actor.agency(), granted.during().from());
        confirmDays.confirm(
                actor.agency(),
                new ConfirmationSource(ConfirmationSource.Kind.PERMOHONAN, granted.id().value()),
                granted.confirms(policy));
    }
}
