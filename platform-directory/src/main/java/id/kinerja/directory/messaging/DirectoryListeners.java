package id.kinerja.directory.messaging;

import id.kinerja.directory.Agency;
import id.kinerja.directory.Assignment;
import id.kinerja.directory.Conflict;
import id.kinerja.directory.Copies;
import id.kinerja.directory.Delegation;
import id.kinerja.directory.Grant;
import id.kinerja.directory.Holidays;
import id.kinerja.directory.Person;
import id.kinerja.directory.Unit;
import id.kinerja.kernel.event.AgencyChanged;
import id.kinerja.kernel.event.AssignmentChanged;
import id.kinerja.kernel.event.CalendarChanged;
import id.kinerja.kernel.event.ConflictOfInterestChanged;
import id.kinerja.kernel.event.DelegationChanged;
import id.kinerja.kernel.event.GrantChanged;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.kernel.event.UnitChanged;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The listeners of the directory; they come before those of the service, which refer to it. */
@Configuration(proxyBeanMethods = false)
public class DirectoryListeners {

    private static final int FIRST = 0;

    @Bean
    @Order(FIRST)
    DirectoryListener<AgencyChanged, Agency> directoryOfAgencies(Copies copies) {
        return new DirectoryListener<>(
                Topics.AGENCY, DirectoryContracts::agency, copies::keepAgencies);
    }

    @Bean
    @Order(FIRST)
    DirectoryListener<UnitChanged, Unit> directoryOfUnits(Copies copies) {
        return new DirectoryListener<>(Topics.UNIT, DirectoryContracts::unit, copies::keepUnits);
    }

    @Bean
    @Order(FIRST)
    DirectoryListener<PersonChanged, Person> directoryOfPeople(Copies copies) {
        return new DirectoryListener<>(
                Topics.PERSON, DirectoryContracts::person, copies::keepPeople);
    }

    @Bean
    @Order(FIRST)
    DirectoryListener<AssignmentChanged, Assignment> directoryOfAssignments(Copies copies) {
        return new DirectoryListener<>(
                Topics.ASSIGNMENT, DirectoryContracts::assignment, copies::keepAssignments);
    }

    @Bean
    @Order(FIRST)
    DirectoryListener<GrantChanged, Grant> directoryOfGrants(Copies copies) {
        return new DirectoryListener<>(Topics.GRANT, DirectoryContracts::grant, copies::keepGrants);
    }

    @Bean
    @Order(FIRST)
    DirectoryListener<DelegationChanged, Delegation> directoryOfDelegations(Copies copies) {
        return new DirectoryListener<>(
                Topics.DELEGATION, DirectoryContracts::delegation, copies::keepDelegations);
    }

    @Bean
    @Order(FIRST)
    DirectoryListener<ConflictOfInterestChanged, Conflict> directoryOfConflicts(Copies copies) {
        return new DirectoryListener<>(
                Topics.CONFLICT_OF_INTEREST, DirectoryContracts::conflict, copies::keepConflicts);
    }

    @Bean
    @Order(FIRST)
    DirectoryListener<CalendarChanged, Holidays> directoryOfHolidays(Copies copies) {
        return new DirectoryListener<>(
                Topics.CALENDAR, DirectoryContracts::holidays, copies::keepHolidays);
    }
}
