package id.kinerja.integration.period.web;

import id.kinerja.integration.period.AttendanceQuestions;
import id.kinerja.integration.period.app.ReadAttendanceQuestions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.security.MachineRight;
import id.kinerja.platform.web.Serves;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What still waits of a month's attendance, asked by people and by the service that pays. */
@RestController
@RequestMapping("/v1/attendance-questions")
class AttendanceQuestionsController {

    private final ReadAttendanceQuestions readAttendanceQuestions;

    AttendanceQuestionsController(ReadAttendanceQuestions readAttendanceQuestions) {
        this.readAttendanceQuestions = readAttendanceQuestions;
    }

    /**
     * @param unresolvedDays that are not resolved yet
     * @param waitingRequests of attendance that nobody has decided
     * @param doubtfulDays to look at before they are paid by
     */
    record QuestionedUnitView(
            UUID unitId, int unresolvedDays, int waitingRequests, int doubtfulDays) {}

    /** Lines that are kept aside. */
    record QuestionedTerminalView(String serialNumber, String site, int quarantinedPunches) {}

    /**
     * @param waitingRequests of attendance that nobody has decided: closing doesn't wait for them
     *     where no attestation is asked
     * @param doubtfulDays to look at before they are paid by, such as those with a punch at an
     *     impossible time; {@code /v1/doubtful-attendance-days?month=} lists them
     * @param undatedPunches lines kept aside of which nobody can say for which month they count
     */
    record QuestionsView(
            YearMonth month,
            int unresolvedDays,
            int waitingRequests,
            int doubtfulDays,
            int quarantinedPunches,
            int undatedPunches,
            List<QuestionedUnitView> units,
            List<QuestionedTerminalView> terminals) {

        static QuestionsView of(YearMonth month, AttendanceQuestions questions) {
            return new QuestionsView(
                    month,
                    questions.unresolvedDays(),
                    questions.waitingRequests(),
                    questions.doubtfulDays(),
                    questions.quarantinedPunches(),
                    questions.undatedPunches(),
                    questions.units().stream()
                            .map(
                                    one ->
                                            new QuestionedUnitView(
                                                    one.unit().value(),
                                                    one.unresolvedDays(),
                                                    one.waitingRequests(),
                                                    one.doubtfulDays()))
                            .toList(),
                    questions.terminals().stream()
                            .map(
                                    one ->
                                            new QuestionedTerminalView(
                                                    one.serialNumber(),
                                                    one.site(),
                                                    one.quarantinedPunches()))
                            .toList());
        }
    }

    /** All units and terminals of the agency that have a question; nothing of a person. */
    @Serves(
            value = "Says what still waits of a month's attendance",
            roles = {
                Role.ADMIN_KEPEGAWAIAN,
                Role.PENGELOLA_TUKIN,
                Role.PENYETUJU_TUKIN,
                Role.AUDITOR,
                Role.MACHINE
            })
    @GetMapping
    @MachineRight("attendance-questions")
    QuestionsView read(Actor actor, @RequestParam YearMonth month) {
        return QuestionsView.of(month, readAttendanceQuestions.read(actor, month));
    }
}
