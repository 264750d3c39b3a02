package id.kinerja.integration.personnel;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happened in the register. */
public interface RegisterEvents {

    void unitsChanged(AgencyId agency, List<Unit> units);

    void peopleChanged(AgencyId agency, List<Person> people);

    void assignmentsChanged(AgencyId agency, List<Assignment> assignments);

    void granted(AgencyId agency, UUID id, PersonId person, Role role, LocalDate from);
}
