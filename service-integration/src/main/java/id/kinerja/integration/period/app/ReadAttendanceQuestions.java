package id.kinerja.integration.period.app;

import id.kinerja.integration.period.AttendanceQuestions;
import id.kinerja.integration.period.OpenQuestions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import java.time.YearMonth;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What still waits of a month's attendance, in numbers that name no person. */
@Service
public class ReadAttendanceQuestions {

    private final OpenQuestions questions;

    ReadAttendanceQuestions(OpenQuestions questions) {
        this.questions = questions;
    }

    /** A machine is held to its right before it comes here. */
    @Transactional(readOnly = true)
    public AttendanceQuestions read(Actor actor, YearMonth month) {
        actor.require(
                Role.ADMIN_KEPEGAWAIAN,
                Role.PENGELOLA_TUKIN,
                Role.PENYETUJU_TUKIN,
                Role.AUDITOR,
                Role.MACHINE);
        return questions.of(month);
    }
}
