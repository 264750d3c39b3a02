package id.kinerja.tukin.statement;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What officers have supplied of people and others have confirmed. */
public interface OutsideFacts {

    /** The values that hold on some of the days; of nobody of whom there is none. */
    Map<PersonId, List<OutsideFact>> of(Collection<PersonId> people, DateRange days);
}
