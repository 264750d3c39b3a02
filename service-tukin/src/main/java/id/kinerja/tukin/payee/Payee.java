package id.kinerja.tukin.payee;

import id.kinerja.kernel.PersonId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person as the treasury's payee system knows him; his tukin account is not his salary account.
 *
 * @param name as spelled there, which often is not as HR spells it
 * @param bankCode of SPAN, 12 digits
 * @param ptkp absent where it isn't known, and of those kept before it could be
 * @param nik 16 digits; absent as the PTKP is
 * @param npwp 15 or 16 digits; absent as the PTKP is
 * @param heirs whose account it is, where he has died; absent where it is his own
 */
public record Payee(
        PersonId person,
        String name,
        String bankCode,
        String bankName,
        String account,
        String accountName,
        @Nullable Ptkp ptkp,
        @Nullable String nik,
        @Nullable String npwp,
        @Nullable Heirs heirs) {

    /** One who is paid himself. */
    public Payee(
            PersonId person,
            String name,
            String bankCode,
            String bankName,
            String account,
            String accountName,
            @Nullable Ptkp ptkp,
            @Nullable String nik,
            @Nullable String npwp) {
        this(person, name, bankCode, bankName, account, accountName, ptkp, nik, npwp, null);
    }

    /**
     * With what was known before of tax, where this one doesn't say it. Heirs stay with their
     * account alone: another one would be paid by a document that isn't about it.
     */
    public Payee since(@Nullable Payee before) {
        return before == null
                ? this
                : with(
                        or(ptkp, before.ptkp),
                        or(nik, before.nik),
                        or(npwp, before.npwp),
                        isPaidAs(before) ? or(heirs, before.heirs) : heirs);
    }

    /** Whether name and account are the same. */
    public boolean isPaidAs(@Nullable Payee other) {
        return other != null
                && with(null, null, null, null).equals(other.with(null, null, null, null));
    }

    /** Whether the account is the same, however its owner is spelled. */
    public boolean isIntoAccountOf(Payee other) {
        return bankCode.equals(other.bankCode) && account.equals(other.account);
    }

    /** Whether he has the same numbers. */
    public boolean isNumberedAs(Payee other) {
        return Objects.equals(nik, other.nik) && Objects.equals(npwp, other.npwp);
    }

    private Payee with(
            @Nullable Ptkp status,
            @Nullable String nik,
            @Nullable String npwp,
            @Nullable Heirs heirs) {
        return new Payee(
                person, name, bankCode, bankName, account, accountName, status, nik, npwp, heirs);
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T before) {
        return said == null ? before : said;
    }
}
