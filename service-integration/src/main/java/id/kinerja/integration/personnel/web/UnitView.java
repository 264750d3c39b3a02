package id.kinerja.integration.personnel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.UnitAction;
import id.kinerja.integration.personnel.UnitDecree;
import id.kinerja.integration.personnel.app.ReadUnit;
import id.kinerja.kernel.Timeline;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is shown.
 *
 * @param parentId under which it stands today; absent at the top
 * @param zone where it differs from the zone of the unit above
 * @param kodeSatker by which the treasury knows it, where it does
 * @param validTo its last day, where one is known
 * @param parents under which it stands or stood on which days, where it is shown alone
 * @param decrees what was decreed of it, where it is shown alone
 * @param actions what the caller may do with it now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitView(
        UUID id,
        String code,
        String name,
        @Nullable UUID parentId,
        @Nullable String zone,
        @Nullable String kodeSatker,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<ParentView> parents,
        @Nullable List<DecreeView> decrees,
        long version,
        List<UnitAction> actions) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ParentView(UUID parentId, LocalDate from, @Nullable LocalDate to) {

        static ParentView of(Timeline.Part<UnitId> part) {
            return new ParentView(part.value().value(), part.during().from(), part.during().to());
        }
    }

    /**
     * @param effectiveOn the first day of a new name or place, the last one of a unit that ends
     * @param code which it had from then on
     * @param name which it had from then on
     * @param parentId under which it came to stand; absent at the top
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecreeView(
            UnitDecree.Kind kind,
            String decreeNumber,
            LocalDate decreeDate,
            LocalDate effectiveOn,
            String code,
            String name,
            @Nullable UUID parentId) {

        static DecreeView of(UnitDecree.Entry entry) {
            UnitId parent = entry.parent();
            return new DecreeView(
                    entry.kind(),
                    entry.paper().number(),
                    entry.paper().date(),
                    entry.effectiveOn(),
                    entry.code(),
                    entry.name(),
                    parent == null ? null : parent.value());
        }
    }

    static UnitView of(Unit unit, List<UnitAction> actions) {
        return of(unit, null, null, actions);
    }

    static UnitView of(ReadUnit.Known known, List<UnitAction> actions) {
        return of(
                known.unit(),
                known.parents().parts().stream().map(ParentView::of).toList(),
                known.decrees().stream().map(DecreeView::of).toList(),
                actions);
    }

    private static UnitView of(
            Unit unit,
            @Nullable List<ParentView> parents,
            @Nullable List<DecreeView> decrees,
            List<UnitAction> actions) {
        return new UnitView(
                unit.id().value(),
                unit.code(),
                unit.name(),
                unit.parent() == null ? null : unit.parent().value(),
                unit.zone() == null ? null : unit.zone().getId(),
                unit.kodeSatker(),
                unit.during().from(),
                unit.during().to(),
                parents,
                decrees,
                unit.revision(),
                actions);
    }
}
