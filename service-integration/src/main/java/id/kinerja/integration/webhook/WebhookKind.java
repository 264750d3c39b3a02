package id.kinerja.integration.webhook;

/**
 * What an endpoint can be told of. A message names what has changed and where it is read; no name,
 * amount, predikat, kind of leave or decision of discipline stands in it.
 */
public enum WebhookKind {
    /** Of nothing but itself: whether messages arrive and are understood. */
    PING("ping"),
    PERSON_CHANGED("person.changed"),
    ASSIGNMENT_CHANGED("assignment.changed"),
    ATTENDANCE_DAY_RESOLVED("attendance-day.resolved"),
    ATTENDANCE_PERIOD_CLOSED("attendance-period.closed"),
    /** With its effect alone: absent by right, or not any more. */
    LEAVE_DECIDED("leave.decided"),
    RATING_DELIVERED("rating.delivered"),
    TASK_OPENED("task.opened");

    private final String type;

    WebhookKind(String type) {
        this.type = type;
    }

    /** As messages name it. */
    public String type() {
        return type;
    }
}
