package id.kinerja.tukin.payee;

import id.kinerja.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person as the treasury's payee system knows him; his tukin account is not his salary account.
 *
 * @param name as spelled there, which often is not as HR spells it
 * @param bankCode of SPAN, 12 digits
 * @param ptkp absent where it isn't known, and of those kept before it could be
 */
public record Payee(
        PersonId person,
        String name,
        String bankCode,
        String bankName,
        String account,
        String accountName,
        @Nullable Ptkp ptkp) {

    /** With the PTKP that was known before, where this one says none. */
    public Payee since(@Nullable Payee before) {
        return ptkp != null || before == null ? this : with(before.ptkp);
    }

    /** Whether name and account are the same. */
    public boolean isPaidAs(@Nullable Payee other) {
        return other != null && with(null).equals(other.with(null));
    }

    private Payee with(@Nullable Ptkp other) {
        return new Payee(person, name, bankCode, bankName, account, accountName, other);
    }
}
