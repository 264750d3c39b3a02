package id.kinerja.integration.overtime;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The surat perintah lembur of the agency in scope. */
public interface OvertimeOrders {

    /** Where a list was cut; the latest order comes first. */
    record Place(LocalDateTime from, OvertimeOrderId id) {}

    /** When somebody came and left, by his punches. */
    record Seen(LocalDateTime came, LocalDateTime left) {}

    /** Those of these people who are on leave on one of these days. */
    Set<PersonId> onLeave(Set<PersonId> people, LocalDate from, LocalDate to);

    /** Keeps it for those whom no other order keeps at work then, and returns them. */
    Set<PersonId> add(OvertimeOrder order);

    Optional<OvertimeOrder> find(OvertimeOrderId id);

    /** Kept from changes by others until the transaction ends. */
    Optional<OvertimeOrder> findForChange(OvertimeOrderId id);

    void update(OvertimeOrder order);

    List<OvertimeOrder> of(PersonId person, @Nullable Place after, int limit);

    /** Those that keep somebody of these units on some of these days, the latest first. */
    List<OvertimeOrder> ofUnits(
            Set<UnitId> units, DateRange during, @Nullable Place after, int limit);

    /**
     * By the last arrival before its end, and the first departure behind it and behind its start;
     * who has no such pair, or had left before it began, is missing.
     */
    Map<PersonId, Seen> seen(OvertimeOrder order);
}
