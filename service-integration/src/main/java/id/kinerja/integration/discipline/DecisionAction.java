package id.kinerja.integration.discipline;

/** What can be done with a discipline decision that is recorded. */
public enum DecisionAction {
    CANCEL
}
