package id.kinerja.tukin.ledger;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import java.time.YearMonth;

/**
 * What the lock of a run has settled of what was paid too much.
 *
 * @param month that was paid too much
 */
public record Recovered(PersonId person, YearMonth month, LedgerKind kind, Rupiah amount) {}
