package id.kinerja.integration.treasury;

/** How a file is written. */
public enum TreasuryFileFormat {
    /** What the treasury takes. */
    TXT,
    /** The same rows for people, with a grid of days beside them. */
    XLSX
}
