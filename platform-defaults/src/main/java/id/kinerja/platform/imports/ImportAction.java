package id.kinerja.platform.imports;

/** What can be done with a file that was brought. */
enum ImportAction {
    APPLY,
    CANCEL
}
