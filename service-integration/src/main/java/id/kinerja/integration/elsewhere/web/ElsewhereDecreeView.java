package id.kinerja.integration.elsewhere.web;

import id.kinerja.integration.elsewhere.ElsewhereDecree;
import id.kinerja.integration.elsewhere.ElsewhereDecreeAction;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decree of work elsewhere as it is shown; its version is the ETag.
 *
 * @param unitId absent for the whole agency
 * @param from its range as written, or its first date
 * @param weekdays none where its dates were written
 * @param dates all of its days
 * @param excepted who has to be in the office
 */
record ElsewhereDecreeView(
        UUID id,
        ElsewhereDecree.Kind kind,
        @Nullable UUID unitId,
        String document,
        LocalDate documentDate,
        LocalDate from,
        LocalDate to,
        List<DayOfWeek> weekdays,
        List<LocalDate> dates,
        boolean uangMakan,
        List<UUID> excepted,
        ElsewhereDecree.State state,
        long version,
        List<ElsewhereDecreeAction> actions) {

    static ElsewhereDecreeView of(ElsewhereDecree decree, List<ElsewhereDecreeAction> actions) {
        UnitId unit = decree.unit();
        return new ElsewhereDecreeView(
                decree.id().value(),
                decree.kind(),
                unit == null ? null : unit.value(),
                decree.document(),
                decree.documentDate(),
                decree.days().during().from(),
                decree.days().during().lastDay(),
                decree.days().weekdays(),
                decree.days().dates(),
                decree.uangMakan(),
                decree.excepted().stream().map(PersonId::value).sorted().toList(),
                decree.state(),
                decree.revision(),
                actions);
    }
}
