package id.kinerja.activity.log;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** In what planned results are counted, as service-skp tells it. */
public interface ResultUnits {

    /** Of those that have one and have arrived. */
    Map<UUID, String> of(Collection<UUID> results);

    void keep(List<ToldUnit> units);

    /** A unit with the version of its plan. */
    record ToldUnit(UUID result, String unit, long epoch, long revision) {}
}
