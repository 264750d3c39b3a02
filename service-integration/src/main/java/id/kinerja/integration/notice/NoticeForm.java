package id.kinerja.integration.notice;

/** What a message says. */
public enum NoticeForm {
    /** That there is something new of one kind. */
    SINGLE,
    /** How much there is, once a day. */
    DIGEST
}
