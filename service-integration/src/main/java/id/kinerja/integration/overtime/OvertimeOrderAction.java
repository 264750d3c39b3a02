package id.kinerja.integration.overtime;

/** What can be done with a surat perintah lembur. */
public enum OvertimeOrderAction {
    CANCEL
}
