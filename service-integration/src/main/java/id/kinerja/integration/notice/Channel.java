package id.kinerja.integration.notice;

/** By which way somebody learns that there is something new. */
public enum Channel {
    /** In the list of his notices, always. */
    IN_APP,
    EMAIL,
    WEB_PUSH,
    WHATSAPP
}
