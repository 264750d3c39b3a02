package id.kinerja.integration.scim;

import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The units of the agency in scope as its HR system sees them. */
public interface ScimGroups {

    /** What a system looks for; all where it names nothing. */
    record Query(@Nullable String code, @Nullable String name) {}

    /** By code, behind so many of them, without members. */
    List<ScimGroup> list(Query query, LocalDate today, int behind, int limit);

    long count(Query query, LocalDate today);

    /** With members. */
    Optional<ScimGroup> find(UnitId unit, LocalDate today);
}
