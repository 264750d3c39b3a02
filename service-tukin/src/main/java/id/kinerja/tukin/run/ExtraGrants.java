package id.kinerja.tukin.run;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.policy.ExtraPay;
import java.util.Collection;
import java.util.Set;

/** Who has been paid what is paid once in a year. */
public interface ExtraGrants {

    /**
     * What is approved from now on sees what this transaction does, and what was approved before is
     * known. Held until its end.
     */
    void beforeApprovals();

    /** Of these, whom an approved run has paid it; what others have paid aside. */
    Set<PersonId> paidHere(ExtraPay pay, Collection<PersonId> people);

    /** Of these, whom an approved run has paid it, or still holds. */
    Set<PersonId> settled(ExtraPay pay, Collection<PersonId> people);
}
