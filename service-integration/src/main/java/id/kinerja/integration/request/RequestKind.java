package id.kinerja.integration.request;

/** What people ask for about a day of their attendance. */
public enum RequestKind {
    /** He was there and forgot to punch. */
    LUPA_PRESENSI,
    /** He was there and could not punch. */
    TERMINAL_RUSAK,
    /** To come later. */
    IZIN_TERLAMBAT,
    /** To go earlier. */
    IZIN_PULANG_CEPAT,
    /** To be out for some hours; his coming and going count as ever. */
    IZIN_KELUAR,
    /** To stay away for whole days, without leave. */
    IZIN_SEHARI,
    /** To work where he likes for some days; that he works is for his punches to say. */
    WFA;

    boolean ofSeveralDays() {
        return this == WFA || this == IZIN_SEHARI;
    }

    /** In town on duty one is seen at work too, and earns uang makan by it. */
    public boolean claimsPresence() {
        return this == LUPA_PRESENSI || this == TERMINAL_RUSAK;
    }
}
