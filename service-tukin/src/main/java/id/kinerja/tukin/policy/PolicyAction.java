package id.kinerja.tukin.policy;

/** What can be done with a policy that was proposed. */
public enum PolicyAction {
    ACTIVATE
}
