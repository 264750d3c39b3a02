package id.kinerja.integration.correction.app;

import id.kinerja.integration.correction.DataCorrection;
import id.kinerja.integration.correction.DataCorrections;
import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says that something about him is wrong, or takes that back. */
@Service
public class FileCorrection {

    private final CorrectionDesk desk;
    private final DataCorrections corrections;
    private final Assignments assignments;
    private final AuditTrail audit;

    FileCorrection(
            CorrectionDesk desk,
            DataCorrections corrections,
            Assignments assignments,
            AuditTrail audit) {
        this.desk = desk;
        this.corrections = corrections;
        this.assignments = assignments;
        this.audit = audit;
    }

    @Transactional
    public DataCorrection file(
            Actor actor, DataCorrection.About about, String says, @Nullable String proof) {
        PersonId person = actor.requirePerson();
        DataCorrection.Stood stood = desk.stands(person);
        if (corrections.waitingOf(person) >= DataCorrection.MOST_OPEN) {
            throw Refused.conflict("corrections-too-many", DataCorrection.MOST_OPEN);
        }
        LocalDate today = desk.today(actor);
        DataCorrection correction =
                new DataCorrection(
                        UuidV7.next(),
                        person,
                        about,
                        says,
                        proof,
                        today,
                        unit(person, today),
                        stood,
                        DataCorrection.State.SUBMITTED,
                        null,
                        1);
        corrections.add(correction);
        desk.open(correction);
        audit.record(
                Act.of("CORRECTION_FILED").about(person).on(correction.id()).with("about", about));
        return correction;
    }

    @Transactional
    public DataCorrection withdraw(Actor actor, UUID id, long seen) {
        DataCorrection withdrawn = desk.ofOneself(actor, id, seen).withdrawn();
        corrections.update(withdrawn);
        desk.close(withdrawn);
        audit.record(Act.of("CORRECTION_WITHDRAWN").about(withdrawn.person()).on(id));
        return withdrawn;
    }

    private @Nullable UnitId unit(PersonId person, LocalDate today) {
        return assignments.of(List.of(person)).stream()
                .filter(Assignment::primary)
                .filter(place -> place.during().includes(today))
                .map(Assignment::unit)
                .findFirst()
                .orElse(null);
    }
}
