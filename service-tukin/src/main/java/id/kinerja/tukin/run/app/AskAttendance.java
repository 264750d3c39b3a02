package id.kinerja.tukin.run.app;

import id.kinerja.kernel.AgencyId;
import id.kinerja.tukin.run.AttendanceQuestions;
import id.kinerja.tukin.run.Run;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a checker should know before he signs. It is asked outside of any transaction, so never in
 * the answer to a step, holds up nothing, and is not asked any more once a run is approved.
 */
@Component
public class AskAttendance {

    private final AttendanceQuestions questions;

    AskAttendance(AttendanceQuestions questions) {
        this.questions = questions;
    }

    /**
     * @param open nothing where it can't be known just now
     */
    public record Answer(Optional<AttendanceQuestions.Open> open) {}

    /** Nothing for a run that is approved, or that pays no month. */
    public Optional<Answer> about(AgencyId agency, Run run) {
        if (run.extra() != null) {
            return Optional.empty();
        }
        return switch (run.state()) {
            case APPROVED, LOCKED -> Optional.empty();
            case OPEN, CALCULATING, CALCULATED, CHECKED ->
                    Optional.of(new Answer(questions.of(agency, run.month())));
        };
    }
}
