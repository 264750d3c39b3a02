package id.kinerja.tukin.ledger;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;

/**
 * What the lock of a run has settled of what was paid too much.
 *
 * @param of what was paid too much
 */
public record Recovered(PersonId person, PaidFor of, LedgerKind kind, Rupiah amount) {}
