package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.PrivilegeKey;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.TerminalAction;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.web.EntityTag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A terminal as it is registered; its revision is the ETag.
 *
 * @param networks from which it sends by itself; from anywhere where there are none
 */
record TerminalView(
        String serialNumber,
        Terminal.Kind kind,
        @Nullable String clientId,
        String site,
        String zone,
        @Nullable UnitId unitId,
        LocalDate inUseSince,
        String state,
        @Nullable String suspendedBecause,
        @Nullable FileProfileView fileProfile,
        PrivilegeKey privilegeKey,
        List<String> networks,
        @Nullable String model,
        List<TerminalAction> actions) {

    static ResponseEntity<TerminalView> tagged(
            HttpStatus status, Terminal terminal, List<TerminalAction> actions) {
        return EntityTag.answer(
                status,
                terminal.revision(),
                new TerminalView(
                        terminal.serialNumber(),
                        terminal.feed().kind(),
                        terminal.feed().client(),
                        terminal.place().site(),
                        terminal.zone().getId(),
                        terminal.place().unit(),
                        terminal.inUseSince(),
                        terminal.state().name(),
                        terminal.suspendedBecause(),
                        FileProfileView.of(terminal.feed().profile()),
                        terminal.feed().privilegeKey(),
                        terminal.feed().networks().written(),
                        terminal.feed().model(),
                        actions));
    }
}
