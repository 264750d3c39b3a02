package id.kinerja.integration.conflict.app;

import id.kinerja.integration.conflict.ConflictEvents;
import id.kinerja.integration.conflict.ConflictOfInterest;
import id.kinerja.integration.conflict.ConflictsOfInterest;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody says that he has a conflict of interest about another, from today on, or HR enters it by
 * letter: he decides nothing about him, as his assessor, in another's name, or for HR. Where nobody
 * is above an assessor who has one, nobody assesses until HR names another.
 */
@Service
public class DeclareConflict {

    private final ConflictDesk desk;
    private final ConflictsOfInterest conflicts;
    private final Register register;
    private final PersonalRecords records;
    private final GiveWay giveWay;
    private final ConflictEvents events;
    private final AuditTrail audit;

    DeclareConflict(
            ConflictDesk desk,
            ConflictsOfInterest conflicts,
            Register register,
            PersonalRecords records,
            GiveWay giveWay,
            ConflictEvents events,
            AuditTrail audit) {
        this.desk = desk;
        this.conflicts = conflicts;
        this.register = register;
        this.records = records;
        this.giveWay = giveWay;
        this.events = events;
        this.audit = audit;
    }

    /**
     * @param assessor who has it; absent for the caller himself
     * @param letter by which HR enters it
     */
    public record Declaration(
            @Nullable PersonId assessor,
            PersonId person,
            ConflictOfInterest.Reason reason,
            @Nullable String note,
            @Nullable String letter,
            Supplier<DateRange> during) {}

    @Transactional
    public ConflictOfInterest declare(Actor actor, Declaration said) {
        PersonId by = actor.requirePerson();
        PersonId assessor = said.assessor() == null ? by : said.assessor();
        boolean himself = assessor.equals(by);
        if (!himself) {
            actor.require(Role.ADMIN_KEPEGAWAIAN);
        }
        ConflictOfInterest conflict =
                new ConflictOfInterest(
                        UuidV7.next(),
                        assessor,
                        said.person(),
                        said.reason(),
                        said.note(),
                        himself ? null : said.letter(),
                        by,
                        said.during().get(),
                        null,
                        1);
        requireFit(actor, conflict, himself);
        if (!conflicts.add(conflict)) {
            throw Refused.conflict("conflict-of-interest-declared");
        }
        giveWay.follow(actor.agency(), List.of(said.person()), conflict.during().from());
        events.changed(actor.agency(), conflict);
        audit.record(
                Act.of("CONFLICT_OF_INTEREST_DECLARED")
                        .about(assessor)
                        .on(conflict.id())
                        .with("person", said.person().value())
                        .with("from", conflict.during().from()));
        return conflict;
    }

    private void requireFit(Actor actor, ConflictOfInterest conflict, boolean himself) {
        if (conflict.assessor().equals(conflict.person())) {
            throw invalid(Finding.of("personId", "conflict-with-oneself"));
        }
        if (himself && conflict.during().from().isBefore(desk.today(actor))) {
            throw invalid(Finding.of("from", "conflict-begins-in-the-past"));
        }
        if (!himself && conflict.letter() == null) {
            throw invalid(Finding.of("letterNumber", "field-missing", "letterNumber"));
        }
        if (register.findForChange(List.of(conflict.person())).isEmpty()) {
            throw Refused.notFound("person-unknown");
        }
        if (!himself) {
            records.requireWrittenBy(actor, conflict.person(), desk.today(actor));
        }
    }

    private static Refused invalid(Finding finding) {
        return Refused.invalid("conflict-of-interest-invalid", finding);
    }
}
