package id.kinerja.integration.treasury;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** By what the treasury knows units and people of the agency in scope. */
public interface TreasuryPeople {

    /** Units with this code, and those below them that have none of their own. */
    Set<UnitId> unitsOf(String kodeSatker);

    /**
     * NIP or NI PPPK of those of them who are PNS, CPNS or PPPK, empty where it isn't known:
     * soldiers, police and those who are paid by contracts of their own stand in no file of Web
     * Gaji.
     */
    Map<PersonId, Optional<String>> numbers(Collection<PersonId> people);
}
