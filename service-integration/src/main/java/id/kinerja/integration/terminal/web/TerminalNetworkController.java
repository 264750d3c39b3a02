package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.Networks;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.app.SetNetworks;
import id.kinerja.integration.terminal.app.TerminalActions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From which networks a terminal sends by itself. */
@RestController
@RequestMapping("/v1/terminals/{serialNumber}/networks")
class TerminalNetworkController {

    private final SetNetworks setNetworks;
    private final TerminalActions terminalActions;

    TerminalNetworkController(SetNetworks setNetworks, TerminalActions terminalActions) {
        this.setNetworks = setNetworks;
        this.terminalActions = terminalActions;
    }

    /**
     * @param networks each as {@code 10.20.0.0/16} or {@code 2001:db8::/32}, or an address alone;
     *     empty for anywhere
     */
    record NetworksRequest(
            @NotNull @Size(max = Networks.MOST)
                    List<@NotBlank @Size(max = Networks.LONGEST) String> networks) {}

    /** What waits because it came from elsewhere is taken at once where that is named now. */
    @Serves(
            value = "Says from which networks a terminal sends, and takes what waited for that",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping
    ResponseEntity<TerminalView> set(
            Actor actor,
            @PathVariable String serialNumber,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody NetworksRequest request) {
        long seen = EntityTag.required(ifMatch);
        Terminal set = setNetworks.set(actor, serialNumber, request.networks(), seen);
        return TerminalView.tagged(HttpStatus.OK, set, terminalActions.of(actor).apply(set));
    }
}
