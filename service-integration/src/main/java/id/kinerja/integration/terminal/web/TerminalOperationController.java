package id.kinerja.integration.terminal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.terminal.TerminalOperation;
import id.kinerja.integration.terminal.app.ListOperations;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What terminals report of themselves. */
@RestController
@RequestMapping("/v1/terminals/{serialNumber}/operations")
class TerminalOperationController {

    private final ListOperations listOperations;

    TerminalOperationController(ListOperations listOperations) {
        this.listOperations = listOperations;
    }

    /**
     * @param code as the firmware has it; absent where it can't be read
     * @param at by the terminal's own clock; absent where it can't be read
     * @param operator the PIN of who did it; 0 where nobody was asked for his
     * @param fromElsewhere whether it came from none of the networks of the terminal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TerminalOperationView(
            TerminalOperation.Kind kind,
            @Nullable Integer code,
            @Nullable LocalDateTime at,
            String operator,
            Instant receivedAt,
            boolean fromElsewhere) {

        static TerminalOperationView of(TerminalOperation operation) {
            return new TerminalOperationView(
                    operation.kind(),
                    operation.code(),
                    operation.at(),
                    operation.operator(),
                    operation.receivedAt(),
                    operation.fromElsewhere());
        }
    }

    /** What it sends again stands here once, with when it came first. */
    @Serves(
            value =
                    "Lists what a terminal reported of itself, such as its menu entered or a start, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<TerminalOperationView> list(
            Actor actor,
            @PathVariable String serialNumber,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        List<TerminalOperation> oneMore =
                listOperations.list(actor, serialNumber, place(cursor), most + 1);
        String next = oneMore.size() > most ? cursorOf(oneMore.get(most - 1)) : null;
        return new Page<>(
                oneMore.stream().limit(most).map(TerminalOperationView::of).toList(), next);
    }

    private static TerminalOperation.@Nullable Place place(@Nullable String text) {
        Cursor cursor = Cursor.parse(text, 2);
        return cursor == null
                ? null
                : new TerminalOperation.Place(
                        cursor.uuid(0), Math.clamp(cursor.number(1), 0, Integer.MAX_VALUE));
    }

    private static String cursorOf(TerminalOperation last) {
        return Cursor.of(last.raw(), last.line());
    }
}
