package id.kinerja.integration.scim;

import id.kinerja.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the HR system of the agency in scope has said of people who leave. */
public interface Departures {

    void add(Departure departure);

    /** The one that waits for HR; nobody else settles it before the transaction ends. */
    Optional<Departure> openOf(PersonId person);

    Optional<Departure> find(UUID id);

    Optional<Departure> findForChange(UUID id);

    void update(Departure departure);

    /** The latest first, behind the one given. */
    List<Departure> list(Departure.@Nullable State state, @Nullable UUID after, int limit);
}
