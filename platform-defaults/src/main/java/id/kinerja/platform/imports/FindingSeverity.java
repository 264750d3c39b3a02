package id.kinerja.platform.imports;

/** How much a finding weighs. */
enum FindingSeverity {
    /** Keeps its row from being taken. */
    ERROR,
    /** Is to be looked at. */
    WARNING
}
