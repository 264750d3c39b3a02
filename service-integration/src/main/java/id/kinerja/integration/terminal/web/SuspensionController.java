package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.app.ReactivateTerminal;
import id.kinerja.integration.terminal.app.SuspendTerminal;
import id.kinerja.integration.terminal.app.TerminalActions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a terminal is trusted. */
@RestController
@RequestMapping("/v1/terminals/{serialNumber}")
class SuspensionController {

    private final SuspendTerminal suspendTerminal;
    private final ReactivateTerminal reactivateTerminal;
    private final TerminalActions terminalActions;

    SuspensionController(
            SuspendTerminal suspendTerminal,
            ReactivateTerminal reactivateTerminal,
            TerminalActions terminalActions) {
        this.terminalActions = terminalActions;
        this.suspendTerminal = suspendTerminal;
        this.reactivateTerminal = reactivateTerminal;
    }

    record SuspensionRequest(@NotBlank @Size(max = 200) String reason) {}

    /** What it sends from now on is kept and waits. */
    @Serves(value = "Suspends a terminal, with the reason", roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/suspension")
    ResponseEntity<TerminalView> suspend(
            Actor actor,
            @PathVariable String serialNumber,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SuspensionRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                suspendTerminal.suspend(actor, serialNumber, request.reason(), seen));
    }

    /** What it sent while it was suspended goes on waiting. */
    @Serves(value = "Trusts a suspended terminal again", roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/reactivation")
    ResponseEntity<TerminalView> reactivate(
            Actor actor,
            @PathVariable String serialNumber,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK, actor, reactivateTerminal.reactivate(actor, serialNumber, seen));
    }

    private ResponseEntity<TerminalView> tagged(HttpStatus status, Actor actor, Terminal terminal) {
        return TerminalView.tagged(status, terminal, terminalActions.of(actor).apply(terminal));
    }
}
