package id.kinerja.tukin.statement;

/**
 * What kind of fact came late, as its reader may know it: that somebody was on leave or punished is
 * for the person alone, everybody else reads that there was a lawful absence or another cut.
 */
public enum EvidenceKind {
    ATTENDANCE_DAY,
    ATTENDANCE_CORRECTION,
    RATING,
    LEAVE,
    DISCIPLINE,
    TIDAK_HADIR_SAH,
    POTONGAN_LAIN,
    ASSIGNMENT,
    PERSON,
    HOLD_RELEASED,
    OUTSIDE_FACT,
    PROGRESS;

    public static EvidenceKind forOneself(LateFacts.Kind kind) {
        return switch (kind) {
            case LEAVE -> LEAVE;
            case DISCIPLINE -> DISCIPLINE;
            case ATTENDANCE_DAY,
                    ATTENDANCE_CORRECTION,
                    RATING,
                    ASSIGNMENT,
                    PERSON,
                    HOLD_RELEASED,
                    OUTSIDE_FACT,
                    PROGRESS ->
                    forOthers(kind);
        };
    }

    public static EvidenceKind forOthers(LateFacts.Kind kind) {
        return switch (kind) {
            case ATTENDANCE_DAY -> ATTENDANCE_DAY;
            case ATTENDANCE_CORRECTION -> ATTENDANCE_CORRECTION;
            case RATING -> RATING;
            case LEAVE -> TIDAK_HADIR_SAH;
            case DISCIPLINE -> POTONGAN_LAIN;
            case ASSIGNMENT -> ASSIGNMENT;
            case PERSON -> PERSON;
            case HOLD_RELEASED -> HOLD_RELEASED;
            case OUTSIDE_FACT -> OUTSIDE_FACT;
            case PROGRESS -> PROGRESS;
        };
    }
}
