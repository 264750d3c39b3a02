package id.kinerja.tukin.payee;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The payees of an agency. */
public interface Payees {

    /**
     * Nobody else keeps or confirms an account, or approves a run, until the transaction ends: what
     * is read behind this is what an account replaces.
     */
    void alone();

    void keep(AgencyId agency, List<Payee> payees);

    Map<PersonId, Payee> of(AgencyId agency, Collection<PersonId> people);
}
