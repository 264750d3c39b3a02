package id.kinerja.tukin.payee;

import id.kinerja.kernel.PersonId;

/**
 * A person as the treasury's payee system knows him; his tukin account is not his salary account.
 *
 * @param name as spelled there, which often is not as HR spells it
 * @param bankCode of SPAN, 12 digits
 */
public record Payee(
        PersonId person,
        String name,
        String bankCode,
        String bankName,
        String account,
        String accountName) {}
