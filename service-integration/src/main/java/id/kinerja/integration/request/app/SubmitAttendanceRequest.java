package id.kinerja.integration.request.app;

import id.kinerja.integration.attendance.DayFacts;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.attendance.WorkingDays;
import id.kinerja.integration.attendance.WorkingHours;
import id.kinerja.integration.personnel.LineAbove;
import id.kinerja.integration.request.AttendanceRequest;
import id.kinerja.integration.request.AttendanceRequests;
import id.kinerja.integration.request.RequestPolicy;
import id.kinerja.integration.request.RequestRules;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for something about one's own attendance. */
@Service
public class SubmitAttendanceRequest {

    private final AttendanceRequests requests;
    private final Deciders deciders;
    private final Settings settings;
    private final BusinessClock clock;
    private final WorkingDays workingDays;
    private final DayFacts facts;
    private final RequestTasks tasks;
    private final AuditTrail audit;

    SubmitAttendanceRequest(
            AttendanceRequests requests,
            Deciders deciders,
            Settings settings,
            BusinessClock clock,
            WorkingDays workingDays,
            DayFacts facts,
            RequestTasks tasks,
            AuditTrail audit) {
        this.audit = audit;
        this.workingDays = workingDays;
        this.facts = facts;
        this.requests = requests;
        this.deciders = deciders;
        this.settings = settings;
        this.clock = clock;
        this.tasks = tasks;
    }

    @Transactional
    public AttendanceRequest submit(Actor actor, RequestDraft draft) {
        LocalDate today = clock.today(actor.agency());
        LineAbove line =
                deciders.line(actor, actor.requirePerson(), draft.during().from())
                        .orElseThrow(() -> Refused.conflict("no-place-then"));
        AttendanceRequest request = draft.by(actor.requirePerson(), Deciders.superior(line), today);
        List<Finding> findings = findings(actor, request, line, today);
        if (!findings.isEmpty()) {
            throw Refused.invalid("attendance-request-invalid", findings);
        }
        if (!requests.add(request)) {
            throw Refused.conflict("asked-already");
        }
        requests.watch(request.id(), deciders.superiorToday(actor, request.person()));
        tasks.open(request, request.superior(), line.unit());
        audit.record(
                Act.of("ATTENDANCE_REQUEST_SUBMITTED")
                        .about(request.person())
                        .on(request.id().value())
                        .with("kind", request.kind())
                        .with("date", request.during().from()));
        return request;
    }

    private List<Finding> findings(
            Actor actor, AttendanceRequest request, LineAbove line, LocalDate today) {
        LocalDate date = request.during().from();
        int days = days(request, List.of(request.during()));
        List<DateRange> asked =
                requests.asked(request.person(), request.kind(), YearMonth.from(date));
        List<Finding> findings =
                new ArrayList<>(
                        RequestRules.findings(
                                request,
                                settings.get(RequestPolicy.class, actor.agency(), date),
                                today,
                                clock.now(actor.agency())
                                        .withZoneSameInstant(line.zone())
                                        .toLocalDateTime(),
                                requests.objectionOpen(request.person(), date, today),
                                days,
                                days(request, asked)));
        findings.addAll(
                RequestRules.ofWork(
                        request,
                        days,
                        requests.mayHaveWorked(request.person(), date),
                        hours(request.person(), date)));
        requests.clash(request.person(), request.during(), request.kind().claimsPresence())
                .ifPresent(code -> findings.add(Finding.of("date", code)));
        return findings;
    }

    private @Nullable WorkingHours hours(PersonId person, LocalDate date) {
        StaleDays.Day day = new StaleDays.Day(person, date);
        DayFacts.Facts known = facts.of(List.of(day)).get(day);
        return known == null ? null : known.hours();
    }

    /** On the others he need not come, so that nothing of his quota is used up. */
    private int days(AttendanceRequest request, List<DateRange> ranges) {
        return workingDays.of(request.person(), ranges).size();
    }
}
