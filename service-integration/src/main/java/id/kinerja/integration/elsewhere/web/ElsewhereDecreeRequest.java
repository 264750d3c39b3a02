package id.kinerja.integration.elsewhere.web;

import id.kinerja.integration.elsewhere.DecreedDays;
import id.kinerja.integration.elsewhere.ElsewhereDecree;
import id.kinerja.integration.elsewhere.ElsewhereDecreeId;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.UnitId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A circular as HR records it, of dates or of weekdays within a range.
 *
 * @param unitId whose people it is for, with all below it; absent for the whole agency
 * @param document its number
 * @param dates its days; absent where weekdays are given
 * @param weekdays of each week from one day to the other
 * @param uangMakan whether the agency pays it to who works elsewhere then
 * @param excepted who has to be in the office
 */
record ElsewhereDecreeRequest(
        @NotNull ElsewhereDecree.Kind kind,
        @Nullable UnitId unitId,
        @NotBlank @Size(max = 100) String document,
        @NotNull LocalDate documentDate,
        @Size(min = 1, max = DecreedDays.MOST_DAYS) @Nullable List<@NotNull LocalDate> dates,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Size(min = 1, max = 7) @Nullable List<@NotNull DayOfWeek> weekdays,
        @NotNull Boolean uangMakan,
        @Size(max = 500) @Nullable List<@NotNull PersonId> excepted) {

    List<PersonId> mustBeIn() {
        return excepted == null ? List.of() : excepted;
    }

    ElsewhereDecree decree() {
        DaysOfTheRepublic.require(
                ElsewhereDecree.INVALID, new Written("documentDate", documentDate));
        return new ElsewhereDecree(
                ElsewhereDecreeId.next(),
                kind,
                unitId,
                document.strip(),
                documentDate,
                days(),
                uangMakan,
                Set.copyOf(mustBeIn()),
                ElsewhereDecree.State.HOLDS,
                1);
    }

    private DecreedDays days() {
        if (weekdays == null) {
            return DecreedDays.ofDates(datesAlone());
        }
        if (dates != null) {
            throw datesOrWeekdays("dates");
        }
        if (from == null || to == null) {
            throw datesOrWeekdays(from == null ? "from" : "to");
        }
        return DecreedDays.ofWeekdays(from, to, weekdays);
    }

    private List<LocalDate> datesAlone() {
        if (dates == null) {
            throw datesOrWeekdays("dates");
        }
        if (from != null || to != null) {
            throw datesOrWeekdays("weekdays");
        }
        return dates;
    }

    private static Refused datesOrWeekdays(String field) {
        return Refused.invalid(ElsewhereDecree.INVALID, Finding.of(field, "dates-or-weekdays"));
    }
}
