package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.Enrolment;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.app.RegisterTerminal;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/terminals")
class TerminalController {

    private static final int MOST_PEOPLE = 10_000;

    private final RegisterTerminal registerTerminal;

    TerminalController(RegisterTerminal registerTerminal) {
        this.registerTerminal = registerTerminal;
    }

    record EnrolmentRequest(
            @NotBlank String pin,
            @NotNull UUID personId,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * @param inUseSince a punch before it comes from a clock that has lost its time
     */
    record TerminalRequest(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9_-]{4,40}") String serialNumber,
            @NotBlank String site,
            @NotNull ZoneId zone,
            @NotNull LocalDate inUseSince,
            @Size(max = MOST_PEOPLE) List<@Valid EnrolmentRequest> enrolments) {}

    record TerminalView(String serialNumber, String site, String state) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TerminalView register(Actor actor, @Valid @RequestBody TerminalRequest request) {
        Terminal terminal =
                new Terminal(
                        actor.agency(),
                        request.serialNumber(),
                        request.site(),
                        request.zone(),
                        Terminal.State.ACTIVE,
                        request.inUseSince(),
                        "0");
        registerTerminal.register(
                actor,
                terminal,
                request.enrolments().stream().map(TerminalController::enrolment).toList());
        return new TerminalView(terminal.serialNumber(), terminal.site(), terminal.state().name());
    }

    private static Enrolment enrolment(EnrolmentRequest request) {
        return new Enrolment(
                request.pin(),
                new PersonId(request.personId()),
                DateRange.of(request.from(), request.to()));
    }
}
