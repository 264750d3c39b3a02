package id.kinerja.integration.correction.app;

import id.kinerja.integration.correction.DataCorrection;
import id.kinerja.integration.correction.DataCorrections;
import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Corrections as people and their HR get at them: by the place of the day on which they were filed.
 */
@Component
class CorrectionDesk {

    private static final String TASK = "CORRECTION_TO_ANSWER";

    private final DataCorrections corrections;
    private final PersonalRecords records;
    private final Offices offices;
    private final Register register;
    private final Assignments assignments;
    private final BusinessClock clock;
    private final TaskBoard board;

    CorrectionDesk(
            DataCorrections corrections,
            PersonalRecords records,
            Offices offices,
            Register register,
            Assignments assignments,
            BusinessClock clock,
            TaskBoard board) {
        this.corrections = corrections;
        this.records = records;
        this.offices = offices;
        this.register = register;
        this.assignments = assignments;
        this.clock = clock;
        this.board = board;
    }

    LocalDate today(Actor actor) {
        return clock.today(actor.agency());
    }

    DataCorrection toRead(Actor actor, UUID id) {
        return corrections
                .find(id)
                .filter(one -> mayBeRead(actor, one))
                .orElseThrow(CorrectionDesk::unknown);
    }

    /** To be answered by HR. */
    DataCorrection toAnswer(Actor actor, UUID id, long seen) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        DataCorrection correction = held(actor, id);
        records.requireWrittenBy(actor, correction.person(), correction.filedOn());
        return unchanged(correction, seen);
    }

    /** To be taken back by whoever filed it. */
    DataCorrection ofOneself(Actor actor, UUID id, long seen) {
        DataCorrection correction = held(actor, id);
        if (!actor.is(correction.person())) {
            throw Refused.forbidden("only-who-asked");
        }
        return unchanged(correction, seen);
    }

    private DataCorrection held(Actor actor, UUID id) {
        return corrections
                .findForChange(id)
                .filter(one -> mayBeRead(actor, one))
                .orElseThrow(CorrectionDesk::unknown);
    }

    private static DataCorrection unchanged(DataCorrection correction, long seen) {
        if (correction.revision() != seen) {
            throw Refused.stale();
        }
        return correction;
    }

    private boolean mayBeRead(Actor actor, DataCorrection correction) {
        return actor.is(correction.person())
                || Stream.of(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR)
                        .filter(actor::has)
                        .map(role -> Office.of(actor, role, today(actor)))
                        .anyMatch(
                                office ->
                                        offices.reachesPerson(
                                                office, correction.person(), correction.filedOn()));
    }

    Set<DataCorrection> answerable(Actor actor, List<DataCorrection> some) {
        return records.writable(actor, some, DataCorrection::person, DataCorrection::filedOn);
    }

    /** How the register stands of him; nobody else changes him before the transaction ends. */
    DataCorrection.Stood stands(PersonId person) {
        long revision =
                register.findForChange(List.of(person)).stream()
                        .findFirst()
                        .orElseThrow(() -> Refused.notFound("person-unknown"))
                        .revision();
        return new DataCorrection.Stood(
                revision,
                assignments.of(List.of(person)).stream()
                        .mapToLong(CorrectionDesk::fingerprint)
                        .sum());
    }

    private static long fingerprint(Assignment place) {
        return 31 * (long) place.id().hashCode() + place.revision();
    }

    void open(DataCorrection correction) {
        Task task =
                Task.of(
                        Role.ADMIN_KEPEGAWAIAN,
                        TASK,
                        correction.id(),
                        "/api/integration/v1/data-corrections/" + correction.id());
        board.open(List.of(correction.unit() == null ? task : task.in(correction.unit())));
    }

    void close(DataCorrection correction) {
        board.close(TASK, List.of(correction.id()));
    }

    private static Refused unknown() {
        return Refused.notFound("correction-unknown");
    }
}
