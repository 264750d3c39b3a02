package id.kinerja.directory.messaging;

import id.kinerja.directory.Copies;
import id.kinerja.kernel.event.AgencyChanged;
import id.kinerja.kernel.event.AssignmentChanged;
import id.kinerja.kernel.event.CalendarChanged;
import id.kinerja.kernel.event.GrantChanged;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.kernel.event.UnitChanged;
import id.kinerja.platform.listening.StateListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The listeners of the directory; they come before those of the service, which refer to it. */
@Configuration(proxyBeanMethods = false)
public class DirectoryListeners {

    private static final int FIRST = 0;

    @Bean
    @Order(FIRST)
    StateListener<AgencyChanged> directoryOfAgencies(Copies copies) {
        return new DirectoryListener<>(
                Topics.AGENCY, DirectoryContracts::agency, copies::keepAgencies);
    }

    @Bean
    @Order(FIRST)
    StateListener<UnitChanged> directoryOfUnits(Copies copies) {
        return new DirectoryListener<>(Topics.UNIT, DirectoryContracts::unit, copies::keepUnits);
    }

    @Bean
    @Order(FIRST)
    StateListener<PersonChanged> directoryOfPeople(Copies copies) {
        return new DirectoryListener<>(
                Topics.PERSON, DirectoryContracts::person, copies::keepPeople);
    }

    @Bean
    @Order(FIRST)
    StateListener<AssignmentChanged> directoryOfAssignments(Copies copies) {
        return new DirectoryListener<>(
                Topics.ASSIGNMENT, DirectoryContracts::assignment, copies::keepAssignments);
    }

    @Bean
    @Order(FIRST)
    StateListener<GrantChanged> directoryOfGrants(Copies copies) {
        return new DirectoryListener<>(Topics.GRANT, DirectoryContracts::grant, copies::keepGrants);
    }

    @Bean
    @Order(FIRST)
    StateListener<CalendarChanged> directoryOfHolidays(Copies copies) {
        return new DirectoryListener<>(
                Topics.CALENDAR, DirectoryContracts::holidays, copies::keepHolidays);
    }
}
