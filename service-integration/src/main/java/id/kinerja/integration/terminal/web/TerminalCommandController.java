package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.AttlogLine;
import id.kinerja.integration.terminal.CommandResult;
import id.kinerja.integration.terminal.TerminalCommand;
import id.kinerja.integration.terminal.app.ListCommands;
import id.kinerja.integration.terminal.app.OrderCommands;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

/** What is ordered of terminals that ask for commands. */
@RestController
@RequestMapping("/v1/terminals/{serialNumber}/commands")
class TerminalCommandController {

    private static final int MOST_PINS = 1_000;
    private static final int LONGEST = 93;
    private static final String INVALID = "command-invalid";

    private final OrderCommands orderCommands;
    private final ListCommands listCommands;

    TerminalCommandController(OrderCommands orderCommands, ListCommands listCommands) {
        this.orderCommands = orderCommands;
        this.listCommands = listCommands;
    }

    /**
     * @param from the first day, and to the last, of which punches are asked for; of nothing else
     * @param pins of those whom the terminal is to know; absent for all who are enrolled today
     */
    record CommandRequest(
            @NotNull TerminalCommand.Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable @Size(min = 1, max = MOST_PINS)
                    List<@NotNull @Pattern(regexp = AttlogLine.PIN, message = "pin") String> pins) {

        private DateRange days() {
            if (from == null || to == null) {
                throw Refused.invalid(INVALID, Refused.Finding.of("from", "days-missing"));
            }
            if (to.isBefore(from)) {
                throw Refused.invalid(INVALID, Refused.Finding.of("to", "ends-before-it-starts"));
            }
            if (from.plusDays(LONGEST).isBefore(to)) {
                throw Refused.invalid(INVALID, Refused.Finding.of("to", "too-many-days", LONGEST));
            }
            return DateRange.of(from, to);
        }
    }

    /**
     * @param ids of its commands, in their order; a user is one command
     */
    record CommandsOrderedView(List<Long> ids) {}

    /**
     * @param result what the terminal said of it
     * @param returnCode the same as it said it
     */
    record TerminalCommandView(
            long id,
            TerminalCommand.Kind kind,
            @Nullable String pin,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            TerminalCommand.State state,
            PersonId orderedBy,
            Instant orderedAt,
            @Nullable Instant sentAt,
            @Nullable Instant endedAt,
            @Nullable CommandResult result,
            @Nullable Integer returnCode) {

        static TerminalCommandView of(TerminalCommand command) {
            DateRange days = command.wish().days();
            return new TerminalCommandView(
                    command.id(),
                    command.wish().kind(),
                    command.wish().pin(),
                    days == null ? null : days.from(),
                    days == null ? null : days.to(),
                    command.state(),
                    command.orderedBy(),
                    command.orderedAt(),
                    command.sentAt(),
                    command.endedAt(),
                    command.result().orElse(null),
                    command.returnCode());
        }
    }

    /** It is told when it asks, within seconds where it is online. */
    @Serves(
            value = "Orders something of a terminal, which it fetches when it asks",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "It stands beside what is there; what waits already goes on waiting")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommandsOrderedView order(
            Actor actor,
            @PathVariable String serialNumber,
            @Valid @RequestBody CommandRequest request) {
        return new CommandsOrderedView(
                switch (request.kind()) {
                    case INFO, CHECK ->
                            orderCommands.order(
                                    actor, serialNumber, TerminalCommand.Wish.of(request.kind()));
                    case SET_USER -> orderCommands.orderUsers(actor, serialNumber, request.pins());
                    case QUERY_PUNCHES ->
                            orderCommands.order(
                                    actor,
                                    serialNumber,
                                    TerminalCommand.Wish.punches(request.days()));
                });
    }

    /** The newest first. */
    @Serves(
            value = "Lists what was ordered of a terminal and what became of it, the newest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<TerminalCommandView> list(
            Actor actor,
            @PathVariable String serialNumber,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor place = Cursor.parse(cursor, 1);
        Long before = place == null ? null : place.number(0);
        List<TerminalCommandView> oneMore =
                listCommands.list(actor, serialNumber, before, most + 1).stream()
                        .map(TerminalCommandView::of)
                        .toList();
        return Page.of(oneMore, most, command -> Cursor.of(command.id()));
    }
}
