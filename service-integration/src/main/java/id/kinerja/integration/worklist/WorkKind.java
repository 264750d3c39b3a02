package id.kinerja.integration.worklist;

/** What HR has to look at, beside its tasks. */
public enum WorkKind {
    /** Who should have come by now and was not seen. */
    NOT_SEEN_TODAY("/api/integration/v1/unseen-people"),
    /** Terminals that send by themselves and were not heard of for an hour, or never. */
    TERMINAL_SILENT("/api/integration/v1/terminals"),
    /** Terminals whose clock is wrong by more than is tolerated. */
    CLOCK_WRONG("/api/integration/v1/terminals"),
    /** Punches that count for nobody until somebody has looked. */
    LINES_PUT_ASIDE("/api/integration/v1/quarantined-lines"),
    /** Who serves and has nobody who assesses him today. */
    NO_ASSESSOR("/api/integration/v1/people"),
    /** Who has been away without leave so long that the law has a punishment for it. */
    ABSENCE("/api/integration/v1/absence-warnings"),
    /** Who differs between the register and SIASN. */
    SIASN_DIFFERENCE("/api/integration/v1/siasn/differences"),
    /** Ratings that SIASN did not take. */
    SIASN_REJECTED("/api/integration/v1/siasn/deliveries?state=REJECTED");

    private final String link;

    WorkKind(String link) {
        this.link = link;
    }

    /** Where it is seen one by one. */
    public String link() {
        return link;
    }
}
