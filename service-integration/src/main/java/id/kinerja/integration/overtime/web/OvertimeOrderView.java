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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A surat perintah lembur as it is shown; its version is the ETag. */
record OvertimeOrderView(
        UUID id,
        String number,
        LocalDate letterDate,
        String work,
        LocalDateTime from,
        LocalDateTime to,
        List<OrderedPersonView> people,
        OvertimeOrder.State state,
        long version,
        List<OvertimeOrderAction> actions) {

    /**
     * @param hours whole hours during which he was seen to be there; absent in a list, and of whom
     *     the caller may not look into
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderedPersonView(UUID personId, @Nullable Integer hours) {}

    static OvertimeOrderView of(
            OvertimeOrder order,
            @Nullable Map<PersonId, Integer> hours,
            List<OvertimeOrderAction> actions) {
        return new OvertimeOrderView(
                order.id().value(),
                order.number(),
                order.letterDate(),
                order.work(),
                order.from(),
                order.to(),
                order.people().stream()
                        .sorted(Comparator.comparing(PersonId::value))
                        .map(
                                person ->
                                        new OrderedPersonView(
                                                person.value(),
                                                hours == null ? null : hours.get(person)))
                        .toList(),
                order.state(),
                order.revision(),
                actions);
    }
}
