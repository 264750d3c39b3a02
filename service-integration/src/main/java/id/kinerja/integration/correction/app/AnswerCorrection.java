package id.kinerja.integration.correction.app;

import id.kinerja.integration.correction.DataCorrection;
import id.kinerja.integration.correction.DataCorrections;
import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.app.NameAssessor;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * HR answers what somebody says is wrong. Granting names what was changed in the register, and is
 * refused where nothing was; another assessor for some days, which needs no decree, is named with
 * it.
 */
@Service
public class AnswerCorrection {

    private final CorrectionDesk desk;
    private final DataCorrections corrections;
    private final Assignments assignments;
    private final NameAssessor nameAssessor;
    private final AuditTrail audit;

    AnswerCorrection(
            CorrectionDesk desk,
            DataCorrections corrections,
            Assignments assignments,
            NameAssessor nameAssessor,
            AuditTrail audit) {
        this.desk = desk;
        this.corrections = corrections;
        this.assignments = assignments;
        this.nameAssessor = nameAssessor;
        this.audit = audit;
    }

    /**
     * Who is to assess him in that place instead, which is done with the answer.
     *
     * @param during on which days
     */
    public record OtherAssessor(PersonId assessor, DateRange during, String reason) {}

    /**
     * @param changed the place that was changed, or in which another assessor is named
     */
    @Transactional
    public DataCorrection grant(
            Actor actor,
            UUID id,
            @Nullable String note,
            @Nullable AssignmentId changed,
            @Nullable OtherAssessor other,
            long seen) {
        DataCorrection correction = desk.toAnswer(actor, id, seen);
        Assignment place = changed == null ? null : placeOf(correction, changed);
        if (other != null) {
            name(actor, place, other);
        }
        DataCorrection granted =
                correction.granted(
                        new DataCorrection.Answer(actor.requirePerson(), note, changed),
                        desk.stands(correction.person()));
        return answered(granted, "CORRECTION_GRANTED");
    }

    @Transactional
    public DataCorrection refuse(Actor actor, UUID id, String note, long seen) {
        DataCorrection refused =
                desk.toAnswer(actor, id, seen)
                        .refused(new DataCorrection.Answer(actor.requirePerson(), note, null));
        return answered(refused, "CORRECTION_REFUSED");
    }

    private DataCorrection answered(DataCorrection correction, String act) {
        corrections.update(correction);
        desk.close(correction);
        audit.record(Act.of(act).about(correction.person()).on(correction.id()));
        return correction;
    }

    private Assignment placeOf(DataCorrection correction, AssignmentId id) {
        return assignments
                .find(id)
                .filter(place -> place.person().equals(correction.person()))
                .orElseThrow(() -> Refused.notFound("assignment-unknown"));
    }

    private void name(Actor actor, @Nullable Assignment place, OtherAssessor other) {
        if (place == null) {
            throw Refused.invalid(
                    "correction-invalid",
                    Finding.of("assignmentId", "field-missing", "assignmentId"));
        }
        nameAssessor.name(
                actor,
                place.id(),
                new Assignment.Assessor(other.assessor(), other.reason()),
                other.during(),
                place.revision());
    }
}
