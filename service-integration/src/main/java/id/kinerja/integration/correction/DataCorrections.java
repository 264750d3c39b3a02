package id.kinerja.integration.correction;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people of the agency in scope say is wrong about them. */
public interface DataCorrections {

    void add(DataCorrection correction);

    Optional<DataCorrection> find(UUID id);

    /** Nobody else answers it before the transaction ends. */
    Optional<DataCorrection> findForChange(UUID id);

    void update(DataCorrection correction);

    long waitingOf(PersonId person);

    /** The latest first, behind the one given. */
    List<DataCorrection> of(PersonId person, @Nullable UUID after, int limit);

    /**
     * The latest first, behind the one given.
     *
     * @param units of whose people; absent for all of the agency
     */
    List<DataCorrection> in(
            @Nullable Set<UnitId> units,
            DataCorrection.@Nullable State state,
            @Nullable UUID after,
            int limit);
}
