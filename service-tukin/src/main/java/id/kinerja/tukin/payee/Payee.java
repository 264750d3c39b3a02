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
        @Nullable Ptkp ptkp) {}
