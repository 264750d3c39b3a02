package id.kinerja.integration.agency;

/** What this service does by itself and has to look for. */
public enum WaitingWork {
    STALE_DAYS,
    ACCOUNTS,
    SIASN,
    WEBHOOKS,
    NOTICES,
    REORGANISATIONS,
    CLOUD_PULLS,
    TRANSFERS
}
