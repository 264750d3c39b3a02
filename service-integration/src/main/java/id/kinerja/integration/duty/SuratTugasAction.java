package id.kinerja.integration.duty;

/** What can be done with a surat tugas that is recorded. */
public enum SuratTugasAction {
    CANCEL
}
