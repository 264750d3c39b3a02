package id.kinerja.integration.notice;

/** What a notice is about; the most that is said of it outside of the system. */
public enum NoticeGroup {
    WORK("pekerjaan"),
    ATTENDANCE("kehadiran"),
    LEAVE("cuti"),
    EVALUATION("kinerja"),
    PERSONNEL("kepegawaian"),
    PAY("slip");

    private final String word;

    NoticeGroup(String word) {
        this.word = word;
    }

    /** In the language of the templates. */
    public String word() {
        return word;
    }
}
