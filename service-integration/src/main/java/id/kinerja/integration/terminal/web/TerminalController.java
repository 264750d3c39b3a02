package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.Feed;
import id.kinerja.integration.terminal.Networks;
import id.kinerja.integration.terminal.PrivilegeKey;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.TerminalModel;
import id.kinerja.integration.terminal.app.ChangeTerminal;
import id.kinerja.integration.terminal.app.ListTerminals;
import id.kinerja.integration.terminal.app.ReadTerminal;
import id.kinerja.integration.terminal.app.RegisterTerminal;
import id.kinerja.integration.terminal.app.SetFileProfile;
import id.kinerja.integration.terminal.app.SetPrivilegeKey;
import id.kinerja.integration.terminal.app.SetSourceClient;
import id.kinerja.integration.terminal.app.TerminalActions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registry of terminals by REST. */
@RestController
@RequestMapping("/v1/terminals")
class TerminalController {

    private static final int MOST_PEOPLE = 10_000;

    private final RegisterTerminal registerTerminal;
    private final ReadTerminal readTerminal;
    private final ChangeTerminal changeTerminal;
    private final ListTerminals listTerminals;
    private final SetFileProfile setFileProfile;
    private final SetPrivilegeKey setPrivilegeKey;
    private final SetSourceClient setSourceClient;
    private final TerminalActions terminalActions;

    TerminalController(
            RegisterTerminal registerTerminal,
            ReadTerminal readTerminal,
            ChangeTerminal changeTerminal,
            ListTerminals listTerminals,
            SetFileProfile setFileProfile,
            SetPrivilegeKey setPrivilegeKey,
            SetSourceClient setSourceClient,
            TerminalActions terminalActions) {
        this.terminalActions = terminalActions;
        this.registerTerminal = registerTerminal;
        this.readTerminal = readTerminal;
        this.changeTerminal = changeTerminal;
        this.listTerminals = listTerminals;
        this.setFileProfile = setFileProfile;
        this.setPrivilegeKey = setPrivilegeKey;
        this.setSourceClient = setSourceClient;
    }

    /**
     * @param serialNumber of a device; of an attendance system the name that it goes by
     * @param kind absent for a terminal that sends by itself
     * @param clientId of an attendance system, as Keycloak knows it
     * @param unitId whose HR looks after it; absent where only that of the whole agency does
     * @param inUseSince a punch before it comes from a clock that has lost its time
     * @param networks from which it sends by itself; absent or empty, from anywhere
     * @param model whose codes it sends, where that is known
     */
    record TerminalRequest(
            @NotBlank @Pattern(regexp = Terminal.SERIAL_NUMBER, message = "serial-number")
                    String serialNumber,
            Terminal.@Nullable Kind kind,
            @Nullable @Size(min = 1, max = 255) String clientId,
            @NotBlank String site,
            @NotNull ZoneId zone,
            @Nullable UnitId unitId,
            @NotNull LocalDate inUseSince,
            @Nullable @Size(max = Networks.MOST)
                    List<@NotBlank @Size(max = Networks.LONGEST) String> networks,
            @Nullable @Size(max = TerminalModel.LONGEST) String model,
            @NotNull @Size(max = MOST_PEOPLE) List<@Valid EnrolmentRequest> enrolments) {}

    /**
     * As when it was registered.
     *
     * @param redatedSince the day since which its zone was wrong: punches since then stand at the
     *     times of the right one; absent where what was taken stays
     */
    record ChangeRequest(
            @NotBlank String site,
            @NotNull ZoneId zone,
            @Nullable UnitId unitId,
            @NotNull LocalDate inUseSince,
            @Nullable LocalDate redatedSince) {}

    /**
     * @param privilegeKey how it calls the rights of a user
     */
    record CommandProfileRequest(@NotNull PrivilegeKey privilegeKey) {}

    /**
     * @param clientId by which it asks Keycloak for tokens
     */
    record SourceClientRequest(@NotBlank @Size(max = 255) String clientId) {}

    @Serves(
            value = "Registers a terminal with the people enrolled on it",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<TerminalView> register(
            Actor actor, @Valid @RequestBody TerminalRequest request) {
        Terminal terminal =
                Terminal.registered(
                        actor.agency(),
                        request.serialNumber(),
                        feed(request),
                        new Terminal.Place(request.site(), request.zone(), request.unitId()),
                        request.inUseSince());
        registerTerminal.register(
                actor,
                terminal,
                request.enrolments().stream().map(EnrolmentRequest::enrolment).toList());
        return tagged(HttpStatus.CREATED, actor, terminal);
    }

    private static Feed feed(TerminalRequest request) {
        Feed feed =
                Feed.of(
                        Objects.requireNonNullElse(request.kind(), Terminal.Kind.ADMS),
                        request.clientId());
        Feed reached =
                request.networks() == null
                        ? feed
                        : feed.reachedFrom(Networks.of(request.networks()));
        return request.model() == null
                ? reached
                : reached.ofModel(TerminalModel.named(request.model()));
    }

    @Serves(
            value = "Reads a terminal",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{serialNumber}")
    ResponseEntity<TerminalView> read(Actor actor, @PathVariable String serialNumber) {
        return tagged(HttpStatus.OK, actor, readTerminal.read(actor, serialNumber));
    }

    /** Sets right where it hangs and since when; what waits of it is not taken again by this. */
    @Serves(
            value = "Sets right where a terminal hangs and since when",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/{serialNumber}")
    ResponseEntity<TerminalView> change(
            Actor actor,
            @PathVariable String serialNumber,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChangeRequest request) {
        long seen = EntityTag.required(ifMatch);
        var place = new Terminal.Place(request.site(), request.zone(), request.unitId());
        return tagged(
                HttpStatus.OK,
                actor,
                changeTerminal.change(
                        actor,
                        serialNumber,
                        place,
                        request.inUseSince(),
                        request.redatedSince(),
                        seen));
    }

    /** Rows of earlier files that wait are read by it when they are taken again. */
    @Serves(
            value = "Says what the columns of a terminal's files mean",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/{serialNumber}/file-profile")
    ResponseEntity<TerminalView> setFileProfile(
            Actor actor,
            @PathVariable String serialNumber,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody FileProfileView request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                setFileProfile.set(actor, serialNumber, request.profile(), seen));
    }

    /** What it is told from then on is told so. */
    @Serves(value = "Says how a terminal wants to be commanded", roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/{serialNumber}/command-profile")
    ResponseEntity<TerminalView> setCommandProfile(
            Actor actor,
            @PathVariable String serialNumber,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CommandProfileRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                setPrivilegeKey.set(actor, serialNumber, request.privilegeKey(), seen));
    }

    /** Whoever came by the one before is let in no more. */
    @Serves(
            value = "Says by which client an attendance system reports punches",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/{serialNumber}/client")
    ResponseEntity<TerminalView> setClient(
            Actor actor,
            @PathVariable String serialNumber,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SourceClientRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                setSourceClient.set(actor, serialNumber, request.clientId(), seen));
    }

    /**
     * Counts are of the days from {@code from} to {@code to}, of this month where none are given.
     */
    @Serves(
            value = "Lists the terminals with what they sent and how they stand",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
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
        var actions = terminalActions.of(actor);
        List<TerminalStateView> oneMore =
                listTerminals.list(actor, from, to, after, most + 1).stream()
                        .map(one -> TerminalStateView.of(one, actions.apply(one.terminal())))
                        .toList();
        return Page.of(oneMore, most, terminal -> Cursor.of(terminal.serialNumber()));
    }

    private ResponseEntity<TerminalView> tagged(HttpStatus status, Actor actor, Terminal terminal) {
        return TerminalView.tagged(status, terminal, terminalActions.of(actor).apply(terminal));
    }
}
