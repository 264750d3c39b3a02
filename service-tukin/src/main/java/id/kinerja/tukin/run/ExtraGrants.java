package id.kinerja.tukin.run;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.policy.ExtraPay;
import java.util.Collection;
import java.util.Set;

/** Who has been paid what is paid once in a year. */
public interface ExtraGrants {

    /** Of these, whom an approved run has paid it, or still holds. */
    Set<PersonId> settled(ExtraPay pay, Collection<PersonId> people);
}
