package id.kinerja.integration.delegation.app;

import id.kinerja.integration.delegation.Delegation;
import id.kinerja.integration.delegation.DelegationEvents;
import id.kinerja.integration.delegation.Delegations;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.DaysAfterService;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DelegatedAct;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An official names who acts in his name for some days, or HR does by letter. */
@Service
public class MakeDelegation {

    private static final String OFFICIAL = "officialId";

    private final DelegationDesk desk;
    private final Delegations delegations;
    private final Register register;
    private final DaysAfterService afterService;
    private final Assignments assignments;
    private final PersonalRecords records;
    private final DelegationEvents events;
    private final AuditTrail audit;

    MakeDelegation(
            DelegationDesk desk,
            Delegations delegations,
            Register register,
            DaysAfterService afterService,
            Assignments assignments,
            PersonalRecords records,
            DelegationEvents events,
            AuditTrail audit) {
        this.desk = desk;
        this.delegations = delegations;
        this.register = register;
        this.afterService = afterService;
        this.assignments = assignments;
        this.records = records;
        this.events = events;
        this.audit = audit;
    }

    /**
     * @param official absent for the caller himself
     * @param letter by which HR makes it
     */
    public record Asked(
            @Nullable PersonId official,
            PersonId delegate,
            Set<DelegatedAct> acts,
            @Nullable String letter,
            Supplier<DateRange> during) {

        /** A letter is HR's, so that it is another who delegates by it. */
        private boolean isOfHrWithoutAnOfficial(Actor actor) {
            return official == null && letter != null && actor.has(Role.ADMIN_KEPEGAWAIAN);
        }
    }

    @Transactional
    public Delegation make(Actor actor, Asked asked) {
        PersonId by = actor.requirePerson();
        PersonId official = asked.official() == null ? by : asked.official();
        boolean himself = official.equals(by);
        if (!himself) {
            actor.require(Role.ADMIN_KEPEGAWAIAN);
            records.requireWrittenBy(actor, official, desk.today(actor));
        }
        Delegation delegation =
                new Delegation(
                        UuidV7.next(),
                        official,
                        asked.delegate(),
                        asked.acts(),
                        himself ? null : asked.letter(),
                        by,
                        asked.during().get(),
                        null,
                        1);
        requireFit(actor, delegation, asked);
        if (!delegations.add(delegation)) {
            throw Refused.conflict("delegation-there-already");
        }
        events.changed(actor.agency(), delegation);
        audit.record(
                Act.of("DELEGATION_MADE")
                        .about(official)
                        .on(delegation.id())
                        .with("delegate", delegation.delegate().value())
                        .with("from", delegation.during().from())
                        .with("to", delegation.during().lastDay()));
        return delegation;
    }

    private void requireFit(Actor actor, Delegation delegation, Asked asked) {
        List<Finding> findings = new ArrayList<>(delegation.findings(desk.today(actor)));
        if (asked.isOfHrWithoutAnOfficial(actor)) {
            findings.add(Finding.of(OFFICIAL, "field-missing", OFFICIAL));
        } else if (!decides(delegation.official(), delegation.during())) {
            findings.add(Finding.of(OFFICIAL, "delegation-of-nothing"));
        }
        if (!register.has(delegation.delegate())) {
            findings.add(Finding.of("delegateId", "person-unknown"));
        } else if (afterService.hasLeft(delegation.delegate(), delegation.during().from())) {
            findings.add(Finding.of("delegateId", "official-has-left"));
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid("delegation-invalid", findings);
        }
    }

    /** Whether he leads a unit on one of these days, or assesses anybody from then on. */
    private boolean decides(PersonId official, DateRange during) {
        return assignments.of(List.of(official)).stream()
                        .anyMatch(place -> place.leadsUnit() && place.during().overlaps(during))
                || !assignments.assessedBy(official, during.from()).isEmpty();
    }
}
