package id.kinerja.tukin.payee;

import id.kinerja.kernel.PersonId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as the treasury's payee system knows him; his tukin account is not his salary account.
 *
 * @param name as spelled there, which often is not as HR spells it
 * @param bankCode as {@link BankCode} writes it
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

    private static final int SHOWN = 4;

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
     *
     * @param cleared what isn't known any more, whatever was known before
     */
    public Payee since(@Nullable Payee before, Set<PayeePart> cleared) {
        return before == null
                ? this
                : with(
                        cleared.contains(PayeePart.PTKP) ? ptkp : or(ptkp, before.ptkp),
                        cleared.contains(PayeePart.NIK) ? nik : or(nik, before.nik),
                        cleared.contains(PayeePart.NPWP) ? npwp : or(npwp, before.npwp),
                        isPaidAs(before) ? or(heirs, before.heirs) : heirs);
    }

    /** Into the same account, with what is known of tax by another. */
    public Payee taxedAs(Payee other) {
        return with(other.ptkp, other.nik, other.npwp, heirs);
    }

    /** What is said of him and is to be cleared at the same time. */
    public List<PayeePart> saidOf(Set<PayeePart> cleared) {
        Map<PayeePart, Optional<?>> said = new EnumMap<>(PayeePart.class);
        said.put(PayeePart.PTKP, Optional.ofNullable(ptkp));
        said.put(PayeePart.NIK, Optional.ofNullable(nik));
        said.put(PayeePart.NPWP, Optional.ofNullable(npwp));
        return said.entrySet().stream()
                .filter(one -> one.getValue().isPresent() && cleared.contains(one.getKey()))
                .map(Map.Entry::getKey)
                .toList();
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

    /** Whether it is paid to the same heirs, or to none. */
    public boolean isOfHeirsOf(Payee other) {
        return Objects.equals(heirs, other.heirs);
    }

    /** The last digits, to be held against the person's own paper. */
    public String maskedAccount() {
        int hidden = Math.max(account.length() - SHOWN, 0);
        return "*".repeat(hidden) + account.substring(hidden);
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
