package id.kinerja.integration.worklist;

/** What HR has to look at, beside its tasks. */
public enum WorkKind {
    /** Who should have come by now and was not seen. */
    NOT_SEEN_TODAY("/api/integration/v1/unseen-people"),
    /** Days that can't be resolved, until what holds them up is mended. */
    DAYS_STUCK("/api/integration/v1/stuck-attendance-days"),
    /** Days of this month and the last on which people punched on leave or while out of town. */
    DAYS_DOUBTFUL("/api/integration/v1/doubtful-attendance-days"),
    /**
     * Terminals that ask by themselves and were not heard of for an hour, what else sends by itself
     * for three days, or never; in the hours of those who punch there.
     */
    TERMINAL_SILENT("/api/integration/v1/terminals"),
    /** Terminals whose clock is wrong by more than is tolerated. */
    CLOCK_WRONG("/api/integration/v1/terminals"),
    /** Terminals that knock and that nobody has registered. */
    TERMINAL_UNREGISTERED("/api/integration/v1/unregistered-terminals"),
    /** Days of a terminal for which its vendor's cloud was asked in vain. */
    CLOUD_PULL_FAILED("/api/integration/v1/terminals"),
    /** Punches that count for nobody until somebody has looked. */
    LINES_PUT_ASIDE("/api/integration/v1/quarantined-lines"),
    /** Who serves and has nobody who assesses him today. */
    NO_ASSESSOR("/api/integration/v1/people"),
    /** Who has been away without leave so long that the law has a punishment for it. */
    ABSENCE("/api/integration/v1/absence-warnings"),
    /** Who differs between the register and SIASN. */
    SIASN_DIFFERENCE("/api/integration/v1/siasn/differences"),
    /** Whom SIASN was asked for in vain the last time: what is known of them is of before. */
    SIASN_UNANSWERED("/api/integration/v1/siasn/pulls"),
    /** Of whom SIASN answers in another form than is known; it may have changed. */
    SIASN_DRIFTED("/api/integration/v1/siasn/pulls"),
    /** Ratings that SIASN did not take. */
    SIASN_REJECTED("/api/integration/v1/siasn/deliveries?state=REJECTED"),
    /** Messages that another system has not taken, and that were given up. */
    WEBHOOK_REJECTED("/api/integration/v1/webhook-deliveries?state=REJECTED"),
    /** Notices of the last week that reached nobody outside. */
    NOTICE_FAILED("/api/integration/v1/notice-deliveries?state=FAILED");

    private final String link;

    WorkKind(String link) {
        this.link = link;
    }

    /** Where it is seen one by one. */
    public String link() {
        return link;
    }
}
