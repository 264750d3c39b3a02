package id.kinerja.integration.personnel;

import id.kinerja.kernel.AgencyId;
import java.util.List;

/** What happened in the register. */
public interface RegisterEvents {

    void unitsChanged(AgencyId agency, List<Unit> units);

    void peopleChanged(AgencyId agency, List<Person> people);

    void assignmentsChanged(AgencyId agency, List<Assignment> assignments);

    /** A place that was told of and never was. */
    void assignmentWithdrawn(AgencyId agency, Assignment assignment);

    void granted(AgencyId agency, Grant grant);

    /** A role that was told of and that nobody has ever had. */
    void grantWithdrawn(AgencyId agency, Grant grant);
}
