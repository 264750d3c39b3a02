package id.kinerja.integration.personnel;

import id.kinerja.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is somewhere already, asked before more are brought in. */
public interface Incumbents {

    /** Officials without a number, such as a bupati or a minister, by name. */
    Map<String, PersonId> officialsByName(Collection<String> names);

    /** Those of these people of whom an end of service is known. */
    Set<PersonId> leaving(Collection<PersonId> people);

    List<KnownPersonnel.Placed> placed(Collection<PersonId> people);
}
