package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.QuarantinedLine;
import id.kinerja.integration.terminal.QuarantinedLineAction;
import id.kinerja.integration.terminal.QuarantinedLines;
import id.kinerja.integration.terminal.Retaken;
import id.kinerja.integration.terminal.app.DismissLines;
import id.kinerja.integration.terminal.app.EnrolPerson;
import id.kinerja.integration.terminal.app.ListQuarantine;
import id.kinerja.integration.terminal.app.RestoreLines;
import id.kinerja.integration.terminal.app.TakeWaitingLines;
import id.kinerja.integration.terminal.app.TerminalActions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lines of terminals that wait for somebody, the ways out, and the way back. */
@RestController
@RequestMapping("/v1")
class QuarantineController {

    private static final int MOST = 1_000;
    private static final int LONGEST_REASON = 500;

    private final ListQuarantine listQuarantine;
    private final EnrolPerson enrolPerson;
    private final TakeWaitingLines takeWaitingLines;
    private final DismissLines dismissLines;
    private final RestoreLines restoreLines;
    private final TerminalActions terminalActions;

    QuarantineController(
            ListQuarantine listQuarantine,
            EnrolPerson enrolPerson,
            TakeWaitingLines takeWaitingLines,
            DismissLines dismissLines,
            RestoreLines restoreLines,
            TerminalActions terminalActions) {
        this.terminalActions = terminalActions;
        this.dismissLines = dismissLines;
        this.restoreLines = restoreLines;
        this.listQuarantine = listQuarantine;
        this.enrolPerson = enrolPerson;
        this.takeWaitingLines = takeWaitingLines;
    }

    /**
     * @param line its first 200 characters, as it came
     * @param receivedAt by the agency's own clock
     * @param cameFrom the address that sent it; absent where somebody brought it, or showed a token
     * @param dismissedBy absent while it waits, as when and why
     */
    record LineView(
            UUID id,
            QuarantinedLine.State state,
            String serialNumber,
            @Nullable UnitId unitId,
            AttlogSorting.Reason reason,
            @Nullable String pin,
            @Nullable LocalDateTime deviceTime,
            String line,
            Instant receivedAt,
            @Nullable String cameFrom,
            @Nullable PersonId dismissedBy,
            @Nullable Instant dismissedAt,
            @Nullable String dismissedBecause,
            List<QuarantinedLineAction> actions) {

        static LineView of(QuarantinedLine line, List<QuarantinedLineAction> actions) {
            QuarantinedLine.Dismissal dismissal = line.dismissal();
            return new LineView(
                    line.id(),
                    line.state(),
                    line.serialNumber(),
                    line.unit(),
                    line.reason(),
                    line.pin().orElse(null),
                    line.deviceTime().orElse(null),
                    line.text(),
                    line.receivedAt(),
                    line.cameFrom(),
                    dismissal == null ? null : dismissal.by(),
                    dismissal == null ? null : dismissal.at(),
                    dismissal == null ? null : dismissal.because(),
                    actions);
        }
    }

    /**
     * @param settled lines that waited and are punches now
     * @param waiting lines that were looked at and go on waiting
     */
    record RetakenView(long settled, long waiting) {

        static RetakenView of(Retaken retaken) {
            return new RetakenView(retaken.settled(), retaken.waiting());
        }
    }

    record DismissRequest(
            @NotEmpty @Size(max = MOST) List<@NotNull UUID> lines,
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}

    /**
     * @param dismissed those that waited until now; whatever else was named waits for nobody
     */
    record DismissedView(List<UUID> dismissed) {}

    record RestoreRequest(@NotEmpty @Size(max = MOST) List<@NotNull UUID> lines) {}

    /**
     * @param restored those that were dismissed until now, and wait again
     */
    record RestoredView(List<UUID> restored) {}

    /** Those that wait where no state is asked for. */
    @Serves(
            value =
                    "Lists the lines of terminals that wait, or were dismissed, in the order in which they came",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/quarantined-lines")
    Page<LineView> list(
            Actor actor,
            @RequestParam(defaultValue = "WAITING") QuarantinedLine.State state,
            @RequestParam(required = false) @Nullable String terminal,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) AttlogSorting.@Nullable Reason reason,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor place = Cursor.parse(cursor, 1);
        UUID after = place == null ? null : place.uuid(0);
        var actions = terminalActions.ofLines(actor);
        List<LineView> oneMore =
                listQuarantine
                        .list(
                                actor,
                                new QuarantinedLines.Wanted(state, terminal, unit, reason),
                                after,
                                most + 1)
                        .stream()
                        .map(line -> LineView.of(line, actions.apply(line)))
                        .toList();
        return Page.of(oneMore, most, line -> Cursor.of(line.id()));
    }

    /** Lines that waited because nobody knew the PIN are taken with it. */
    @Serves(
            value = "Enrols a person on a terminal and takes the lines that waited for it",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "It stands beside what is there; a PIN that is taken is refused")
    @PostMapping("/terminals/{serialNumber}/enrolments")
    @ResponseStatus(HttpStatus.CREATED)
    RetakenView enrol(
            Actor actor,
            @PathVariable String serialNumber,
            @Valid @RequestBody EnrolmentRequest request) {
        return RetakenView.of(enrolPerson.enrol(actor, serialNumber, request.enrolment()));
    }

    /** Takes everything that waits of a terminal again, once what held it up is mended. */
    @Serves(
            value = "Takes everything again that waits of a terminal",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "Done twice it changes nothing more")
    @PostMapping("/terminals/{serialNumber}/quarantine-retaking")
    RetakenView takeAgain(Actor actor, @PathVariable String serialNumber) {
        return RetakenView.of(takeWaitingLines.take(actor, serialNumber));
    }

    /** The lines stay as they came; only that nobody waits for them any more. */
    @Serves(
            value = "Lets lines of a terminal wait no more that are no punches, for a reason",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "Done twice it changes nothing more")
    @PostMapping("/terminals/{serialNumber}/quarantine-dismissals")
    DismissedView dismiss(
            Actor actor,
            @PathVariable String serialNumber,
            @Valid @RequestBody DismissRequest request) {
        return new DismissedView(
                dismissLines
                        .dismiss(actor, serialNumber, request.lines(), request.reason())
                        .stream()
                        .sorted()
                        .toList());
    }

    /** They are taken again with all that waits of the terminal. */
    @Serves(
            value = "Takes the dismissal of lines of a terminal back, which wait again",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "Done twice it changes nothing more")
    @PostMapping("/terminals/{serialNumber}/quarantine-restorations")
    RestoredView restore(
            Actor actor,
            @PathVariable String serialNumber,
            @Valid @RequestBody RestoreRequest request) {
        return new RestoredView(
                restoreLines.restore(actor, serialNumber, request.lines()).stream()
                        .sorted()
                        .toList());
    }
}
