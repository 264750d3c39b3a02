package id.kinerja.tukin.ledger;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.run.RunId;
import java.util.List;
import java.util.Map;

/** What the people of the agency in scope were granted, and what was recovered of it. */
public interface Ledger {

    /** All of a person's working life: latest month first, each in the order of its entries. */
    List<LedgerEntry> of(PersonId person);

    /** What a run has granted each, less what it took back; its claims pay nobody. */
    Map<PersonId, Rupiah> granted(RunId run);
}
