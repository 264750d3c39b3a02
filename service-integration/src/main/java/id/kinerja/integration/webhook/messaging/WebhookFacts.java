package id.kinerja.integration.webhook.messaging;

import id.kinerja.integration.webhook.WebhookFact;
import id.kinerja.integration.webhook.WebhookKind;
import id.kinerja.kernel.event.AssignmentChanged;
import id.kinerja.kernel.event.AttendanceDayResolved;
import id.kinerja.kernel.event.AttendancePeriodChanged;
import id.kinerja.kernel.event.LeaveDecided;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.kernel.event.PersonRated;
import id.kinerja.kernel.event.StateEvent;
import id.kinerja.kernel.event.TaskChanged;
import java.time.YearMonth;
import java.util.Optional;

/** What other systems are told of events: ids, days, codes that give nothing away, and a link. */
final class WebhookFacts {

    private static final String HERE = "/api/integration/v1/";
    private static final String PERSON = "personId";
    private static final String UNIT = "unitId";

    private WebhookFacts() {}

    static Optional<WebhookFact> of(PersonChanged event) {
        return fact(
                event,
                WebhookKind.PERSON_CHANGED,
                WebhookFact.at(HERE + "people/" + event.personId()).with(PERSON, event.personId()));
    }

    static Optional<WebhookFact> of(AssignmentChanged event) {
        return fact(
                event,
                WebhookKind.ASSIGNMENT_CHANGED,
                WebhookFact.at(HERE + "assignments/" + event.assignmentId())
                        .with("assignmentId", event.assignmentId())
                        .with(PERSON, event.personId())
                        .with(UNIT, event.unitId()));
    }

    /** Not how it was resolved, which may be an absence by sickness or by discipline. */
    static Optional<WebhookFact> of(AttendanceDayResolved event) {
        return fact(
                event,
                WebhookKind.ATTENDANCE_DAY_RESOLVED,
                WebhookFact.at(
                                HERE
                                        + "attendance-days?person="
                                        + event.personId()
                                        + "&month="
                                        + YearMonth.from(event.date()))
                        .with(PERSON, event.personId())
                        .with("date", event.date()));
    }

    static Optional<WebhookFact> of(AttendancePeriodChanged event) {
        return !event.state().equals("CLOSED")
                ? Optional.empty()
                : fact(
                        event,
                        WebhookKind.ATTENDANCE_PERIOD_CLOSED,
                        WebhookFact.at(
                                        HERE
                                                + "attendance-recaps/"
                                                + event.unitId()
                                                + "/"
                                                + event.month())
                                .with("periodId", event.periodId())
                                .with(UNIT, event.unitId())
                                .with("month", event.month()));
    }

    /** Its effect alone: the kind of leave may say that somebody is ill. */
    static Optional<WebhookFact> of(LeaveDecided event) {
        return fact(
                event,
                WebhookKind.LEAVE_DECIDED,
                WebhookFact.at(HERE + "leaves/" + event.leaveId())
                        .with("leaveId", event.leaveId())
                        .with(PERSON, event.personId())
                        .with("from", event.from())
                        .with("to", event.to())
                        .with(
                                "effect",
                                event.state().equals("CANCELLED")
                                        ? "DIBATALKAN"
                                        : "TIDAK_HADIR_SAH"));
    }

    /** That there is one; not what it says. */
    static Optional<WebhookFact> of(PersonRated event) {
        return !event.state().equals("DELIVERED")
                ? Optional.empty()
                : fact(
                        event,
                        WebhookKind.RATING_DELIVERED,
                        WebhookFact.at("/api/evaluation/v1/ratings/" + event.ratingId())
                                .with("ratingId", event.ratingId())
                                .with(PERSON, event.personId())
                                .with("period", event.period()));
    }

    static Optional<WebhookFact> of(TaskChanged event) {
        return !event.state().equals("OPEN")
                ? Optional.empty()
                : fact(
                        event,
                        WebhookKind.TASK_OPENED,
                        WebhookFact.at(event.link())
                                .with("taskId", event.taskId())
                                .with("kind", event.kind())
                                .with("assigneeId", event.assigneeId())
                                .with("role", event.role())
                                .with(UNIT, event.unitId())
                                .with("due", event.due()));
    }

    private static Optional<WebhookFact> fact(
            StateEvent event, WebhookKind kind, WebhookFact.Fields fields) {
        return Optional.of(fields.of(kind, event.key(), event.epoch(), event.revision()));
    }
}
