package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.Enrolment;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.app.ListTerminals;
import id.kinerja.integration.terminal.app.RegisterTerminal;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/terminals")
class TerminalController {

    private static final int MOST_PEOPLE = 10_000;

    private final RegisterTerminal registerTerminal;
    private final ListTerminals listTerminals;

    TerminalController(RegisterTerminal registerTerminal, ListTerminals listTerminals) {
        this.registerTerminal = registerTerminal;
        this.listTerminals = listTerminals;
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
            @NotNull @Size(max = MOST_PEOPLE) List<@Valid EnrolmentRequest> enrolments) {}

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

    /**
     * Counts are of the days from {@code from} to {@code to}, of this month where none are given.
     */
    @GetMapping
    Page<TerminalStateView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor place = Cursor.parse(cursor, 1);
        String after = place == null ? null : place.text(0);
        List<TerminalStateView> oneMore =
                listTerminals.list(actor, from, to, after, most + 1).stream()
                        .map(TerminalStateView::of)
                        .toList();
        return Page.of(oneMore, most, terminal -> Cursor.of(terminal.serialNumber()));
    }

    private static Enrolment enrolment(EnrolmentRequest request) {
        return new Enrolment(
                request.pin(),
                new PersonId(request.personId()),
                DateRange.of(request.from(), request.to()));
    }
}
