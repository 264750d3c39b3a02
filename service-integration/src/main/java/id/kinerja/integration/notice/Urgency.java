package id.kinerja.integration.notice;

/** When a notice goes out of the system. */
public enum Urgency {
    /** As soon as the quiet hours allow. */
    AT_ONCE,
    /** With the message of the day. */
    DAILY
}
