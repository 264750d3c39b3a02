package id.kinerja.directory;

import java.util.List;

/** The kept copy; each call keeps, in one statement, what is newer than what is there. */
public interface Copies {

    void keepAgencies(List<Versioned<Agency>> agencies);

    void keepUnits(List<Versioned<Unit>> units);

    void keepPeople(List<Versioned<Person>> people);

    void keepAssignments(List<Versioned<Assignment>> assignments);

    void keepGrants(List<Versioned<Grant>> grants);

    void keepDelegations(List<Versioned<Delegation>> delegations);

    void keepConflicts(List<Versioned<Conflict>> conflicts);

    void keepHolidays(List<Versioned<Holidays>> years);
}
