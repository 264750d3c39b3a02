package id.kinerja.integration.personnel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.personnel.Grant;
import id.kinerja.integration.personnel.GrantAction;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grant as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrantView(
        UUID id,
        PersonId personId,
        Role role,
        @Nullable UnitId unitId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String decree,
        long version,
        List<GrantAction> actions) {

    static GrantView of(Grant grant, List<GrantAction> actions) {
        return new GrantView(
                grant.id(),
                grant.person(),
                grant.role(),
                grant.unit(),
                grant.during().from(),
                grant.during().to(),
                grant.decree(),
                grant.revision(),
                actions);
    }
}
