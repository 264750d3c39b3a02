package id.kinerja.integration.personnel;

import id.kinerja.kernel.PersonId;
import java.util.Collection;
import java.util.Map;

/** Who is somewhere already, asked before more are brought in. */
public interface Incumbents {

    /** Officials without a number, such as a bupati, a minister or a colonel, by name. */
    Map<String, PersonId> officialsByName(Collection<String> names);
}
