package id.kinerja.integration.scim.web;

import id.kinerja.integration.scim.ScimClient;
import id.kinerja.integration.scim.app.KeepScimClients;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.WholeList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which programs keep people of the agency by SCIM. */
@RestController
@RequestMapping("/v1/scim-clients")
class ScimClientController {

    private final KeepScimClients keepScimClients;

    ScimClientController(KeepScimClients keepScimClients) {
        this.keepScimClients = keepScimClients;
    }

    /**
     * @param clientId by which it asks Keycloak for tokens
     */
    record ScimClientRequest(
            @NotNull @Pattern(regexp = ScimClient.CLIENT_ID, message = "identifier")
                    String clientId) {}

    /**
     * @param openedBy who of HR answers for it
     */
    record ScimClientView(String clientId, UUID openedBy, Instant openedAt) {

        static ScimClientView of(ScimClient client) {
            return new ScimClientView(
                    client.clientId(), client.openedBy().value(), client.openedAt());
        }
    }

    record ScimClientsView(List<ScimClientView> items) {}

    @Serves(
            value = "Lists the programs that may keep people of the agency by SCIM",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @WholeList(reason = "An agency has five at most")
    @GetMapping
    ScimClientsView list(Actor actor) {
        return new ScimClientsView(
                keepScimClients.all(actor).stream().map(ScimClientView::of).toList());
    }

    @Serves(
            value = "Lets a program keep people of the agency by SCIM",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ScimClientView open(Actor actor, @Valid @RequestBody ScimClientRequest request) {
        return ScimClientView.of(keepScimClients.open(actor, request.clientId()));
    }

    @Serves(
            value = "Lets a program keep people of the agency no more, from its next request on",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "It is there or not, and has nothing that could change")
    @DeleteMapping("/{clientId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable String clientId) {
        keepScimClients.end(actor, clientId);
    }
}
