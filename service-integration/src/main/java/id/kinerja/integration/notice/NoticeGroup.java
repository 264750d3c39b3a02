package id.kinerja.integration.notice;

/** What a notice is about; the most that is said of it outside of the system. */
public enum NoticeGroup {
    WORK,
    ATTENDANCE,
    LEAVE,
    EVALUATION,
    PERSONNEL
}
