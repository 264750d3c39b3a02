package id.kinerja.integration.siasn;

import org.jspecify.annotations.Nullable;

/**
 * One thing in which SIASN and the register differ.
 *
 * @param ours as the register has it; absent where it has nothing
 * @param theirs as SIASN has it
 */
public record Difference(Cause cause, @Nullable String ours, @Nullable String theirs) {

    /** What differs. */
    public enum Cause {
        /** SIASN has nobody of this number. */
        UNKNOWN_THERE,
        /** SIASN knows him, and the register doesn't. */
        UNKNOWN_HERE,
        NAME,
        UNIT,
        /** SIASN has him in a unit that isn't here. */
        UNIT_UNKNOWN_HERE,
        POSITION,
        KELAS_JABATAN,
        GOLONGAN,
        EMPLOYMENT,
        /** SIASN's code of his employment is in no table here. */
        EMPLOYMENT_CODE_UNKNOWN
    }
}
