package id.kinerja.integration.overtime.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.overtime.OvertimeOrder;
import id.kinerja.integration.overtime.OvertimeOrderAction;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A surat perintah lembur as it is shown; its version is the ETag.
 *
 * @param date the day to which it belongs, that on which it begins
 * @param pending whether hours may still come of it, since it hasn't ended or those who stayed may
 *     still be leaving
 * @param people those of whom the caller may know, all of them where he is one
 * @param others how many more it orders; absent where it orders none
 */
record OvertimeOrderView(
        UUID id,
        String number,
        LocalDate letterDate,
        String work,
        LocalDate date,
        LocalDateTime from,
        LocalDateTime to,
        boolean pending,
        List<OrderedPersonView> people,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer others,
        OvertimeOrder.State state,
        long version,
        List<OvertimeOrderAction> actions) {

    /**
     * @param hours whole hours during which he was seen to be there; absent in a list, of whom the
     *     caller may not look into, and while they are still to come
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderedPersonView(UUID personId, @Nullable Integer hours) {}

    static OvertimeOrderView of(
            OvertimeOrder order,
            Set<PersonId> shown,
            @Nullable Map<PersonId, Integer> hours,
            boolean pending,
            List<OvertimeOrderAction> actions) {
        int others = order.people().size() - shown.size();
        return new OvertimeOrderView(
                order.id().value(),
                order.number(),
                order.letterDate(),
                order.work(),
                order.from().toLocalDate(),
                order.from(),
                order.to(),
                pending,
                shown.stream()
                        .sorted(Comparator.comparing(PersonId::value))
                        .map(
                                person ->
                                        new OrderedPersonView(
                                                person.value(),
                                                hours == null ? null : hours.get(person)))
                        .toList(),
                others == 0 ? null : others,
                order.state(),
                order.revision(),
                actions);
    }
}
