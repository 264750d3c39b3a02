package id.kinerja.integration.incident;

/** What can be done with an incident. */
public enum IncidentAction {
    APPROVE,
    REJECT,
    CANCEL
}
