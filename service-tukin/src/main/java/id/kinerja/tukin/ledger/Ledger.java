package id.kinerja.tukin.ledger;

import id.kinerja.kernel.PersonId;
import java.util.List;

/** What the people of the agency in scope were granted, and what was recovered of it. */
public interface Ledger {

    /** All of a person's working life: latest month first, each in the order of its entries. */
    List<LedgerEntry> of(PersonId person);
}
