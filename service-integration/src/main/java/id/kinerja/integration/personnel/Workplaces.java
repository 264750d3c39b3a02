package id.kinerja.integration.personnel;

import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/** Where people work, as of a date. */
public interface Workplaces {

    /** Empty where he has no definitive place that day. */
    Optional<Workplace> of(PersonId person, LocalDate day);
}
