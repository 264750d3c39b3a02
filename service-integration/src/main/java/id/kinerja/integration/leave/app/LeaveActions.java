package id.kinerja.integration.leave.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveAction;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the caller may do with leaves. */
@Service
public class LeaveActions {

    private final PersonalRecords records;

    LeaveActions(PersonalRecords records) {
        this.records = records;
    }

    private static boolean isOpen(LeaveAction action, Leave leave) {
        return switch (action) {
            case CANCEL -> leave.cancelled().isPresent();
            case CHANGE_CAUSE -> leave.mayHaveAnotherCause();
        };
    }

    /** His office is asked for once for each person, however many leaves there are. */
    @Transactional(readOnly = true)
    public Function<Leave, List<LeaveAction>> of(Actor actor, Collection<Leave> leaves) {
        Map<PersonId, Set<LocalDate>> writable = new HashMap<>();
        leaves.stream()
                .collect(groupingBy(Leave::person, mapping(Leave::placedOn, toSet())))
                .forEach(
                        (person, days) ->
                                writable.put(person, records.writableAsOf(actor, person, days)));
        return leave ->
                Actions.open(
                        LeaveAction.class,
                        action ->
                                writable.getOrDefault(leave.person(), Set.of())
                                                .contains(leave.placedOn())
                                        && isOpen(action, leave));
    }
}
