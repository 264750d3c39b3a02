package id.kinerja.integration.treasury;

/** What a file tells of days. */
public enum TreasuryFileKind {
    /** Days that earn uang makan. */
    UANG_MAKAN,
    /** Whole hours of overtime by order. */
    UANG_LEMBUR
}
