package id.kinerja.integration.request.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Units;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.integration.request.AttendanceRequest;
import id.kinerja.integration.request.AttendanceRequestId;
import id.kinerja.integration.request.AttendanceRequests;
import id.kinerja.integration.request.RequestAction;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests, for whoever asked, whoever decides, and those who keep or audit the records. */
@Service
public class ReadAttendanceRequests {

    private final RequestInHand inHand;
    private final AttendanceRequests requests;
    private final Deciders deciders;
    private final PersonalRecords records;
    private final Offices offices;
    private final Units units;
    private final BusinessClock clock;
    private final AuditTrail audit;

    ReadAttendanceRequests(
            RequestInHand inHand,
            AttendanceRequests requests,
            Deciders deciders,
            PersonalRecords records,
            Offices offices,
            Units units,
            BusinessClock clock,
            AuditTrail audit) {
        this.audit = audit;
        this.inHand = inHand;
        this.requests = requests;
        this.deciders = deciders;
        this.records = records;
        this.offices = offices;
        this.units = units;
        this.clock = clock;
    }

    /** A request with what the caller may do with it. */
    public record Seen(AttendanceRequest request, List<RequestAction> actions) {}

    @Transactional
    public AttendanceRequest read(Actor actor, AttendanceRequestId id) {
        AttendanceRequest request = inHand.toRead(actor, id);
        looked(actor, List.of(request));
        return request;
    }

    @Transactional(readOnly = true)
    public Seen seen(Actor actor, AttendanceRequest request) {
        return seen(actor, request, deciders.mayDecide(actor, request));
    }

    /**
     * A person's requests, the latest first.
     *
     * @param limit one more than are shown
     */
    @Transactional
    public List<Seen> list(
            Actor actor, PersonId person, AttendanceRequests.@Nullable Place after, int limit) {
        boolean superior = !actor.is(person) && deciders.isSuperiorToday(actor, person);
        if (!superior && !records.mayBeReadBy(actor, person)) {
            throw Refused.notFound("person-unknown");
        }
        List<AttendanceRequest> found = requests.of(person, after, limit);
        Set<AttendanceRequest> decidable = deciders.decidable(actor, person, found);
        looked(actor, found.stream().limit(limit - 1L).toList());
        return found.stream()
                .map(request -> seen(actor, request, decidable.contains(request)))
                .toList();
    }

    private void looked(Actor actor, List<AttendanceRequest> shown) {
        audit.recordAll(
                shown.stream()
                        .filter(request -> !actor.is(request.person()))
                        .map(
                                request ->
                                        Act.looked("ATTENDANCE_REQUEST_SEEN")
                                                .about(request.person())
                                                .on(request.id().value()))
                        .toList());
    }

    /** Those that wait for the caller as a superior, or in the name of one. */
    @Transactional(readOnly = true)
    public List<Seen> waiting(Actor actor, AttendanceRequests.@Nullable Place after, int limit) {
        LocalDate today = clock.today(actor.agency());
        PersonId reader = actor.requirePerson();
        Set<PersonId> superiors = new HashSet<>(deciders.officials(actor));
        superiors.add(reader);
        return requests.waitingFor(superiors, reader, today, after, limit).stream()
                .map(request -> seen(actor, request, true))
                .toList();
    }

    /** Those of a unit's people that wait, for HR. */
    @Transactional(readOnly = true)
    public List<Seen> waitingIn(
            Actor actor, UnitId unit, AttendanceRequests.@Nullable Place after, int limit) {
        LocalDate today = clock.today(actor.agency());
        Office office = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today);
        if (!units.has(unit)) {
            throw Refused.notFound("unit-unknown");
        }
        offices.requireUnit(office, unit);
        Set<PersonId> others = deciders.givesWayAbout(office.holder(), today);
        return requests.waitingIn(unit, today, after, limit).stream()
                .map(
                        request ->
                                seen(
                                        actor,
                                        request,
                                        !actor.is(request.person())
                                                && !others.contains(request.person())))
                .toList();
    }

    private static Seen seen(Actor actor, AttendanceRequest request, boolean decides) {
        boolean waits = request.waits();
        boolean granted = request.state() == AttendanceRequest.State.GRANTED;
        return new Seen(
                request,
                Actions.open(
                        RequestAction.class,
                        action ->
                                switch (action) {
                                    case GRANT, REFUSE -> decides && waits;
                                    case WITHDRAW -> waits && actor.is(request.person());
                                    case REVOKE -> decides && granted;
                                }));
    }
}
