package id.kinerja.integration.personnel;

import id.kinerja.kernel.PersonId;
import java.util.Collection;

/** What people were granted for days on which they may serve no more. */
public interface GrantedAhead {

    /** Looks at what these people have, in the transaction in which their service changes. */
    void follow(Collection<PersonId> people);
}
