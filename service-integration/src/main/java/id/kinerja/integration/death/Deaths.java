package id.kinerja.integration.death;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import java.util.Optional;

/** What is known of deaths, whole: whoever pays heirs reads them here. */
public interface Deaths {

    Optional<Death> find(AgencyId agency, PersonId person);

    /** False where somebody else has written it meanwhile. */
    boolean replace(AgencyId agency, Death death);
}
