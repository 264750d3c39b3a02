package id.kinerja.integration.roster;

/**
 * How somebody's rostered month stands to the hours that he owes by his schedule or contract, or by
 * the 37 hours and a half a week of Perpres 21/2023 Ps 3.
 */
public enum DutyBalance {
    BELOW,
    AS_DUE,
    ABOVE;

    public static DutyBalance of(long minutes, long due, RosterPolicy policy) {
        long over = minutes - due;
        if (Math.abs(over) <= policy.toleratedMinutes()) {
            return AS_DUE;
        }
        return over > 0 ? ABOVE : BELOW;
    }
}
