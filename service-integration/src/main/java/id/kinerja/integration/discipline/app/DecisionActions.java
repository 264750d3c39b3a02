package id.kinerja.integration.discipline.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.discipline.DecisionAction;
import id.kinerja.integration.discipline.DisciplineDecision;
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

/** What the caller may do with discipline decisions. */
@Service
public class DecisionActions {

    private final PersonalRecords records;

    DecisionActions(PersonalRecords records) {
        this.records = records;
    }

    /**
     * His office is asked for once for each person, however many discipline decisions there are.
     */
    @Transactional(readOnly = true)
    public Function<DisciplineDecision, List<DecisionAction>> of(
            Actor actor, Collection<DisciplineDecision> decisions) {
        Map<PersonId, Set<LocalDate>> writable = new HashMap<>();
        decisions.stream()
                .collect(
                        groupingBy(
                                DisciplineDecision::person,
                                mapping(DisciplineDecision::placedOn, toSet())))
                .forEach(
                        (person, days) ->
                                writable.put(person, records.writableAsOf(actor, person, days)));
        return decision ->
                Actions.open(
                        DecisionAction.class,
                        action ->
                                switch (action) {
                                    case CANCEL ->
                                            writable.getOrDefault(decision.person(), Set.of())
                                                            .contains(decision.placedOn())
                                                    && decision.cancelled().isPresent();
                                });
    }
}
