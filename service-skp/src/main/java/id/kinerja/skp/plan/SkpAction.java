package id.kinerja.skp.plan;

/** What can be done with a plan. */
public enum SkpAction {
    WRITE,
    SUBMIT,
    RETURN,
    AGREE,
    CASCADE
}
