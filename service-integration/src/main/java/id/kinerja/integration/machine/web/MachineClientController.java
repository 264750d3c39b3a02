package id.kinerja.integration.machine.web;

import id.kinerja.integration.machine.MachineClient;
import id.kinerja.integration.machine.app.ChangeMachineClient;
import id.kinerja.integration.machine.app.OpenMachineClient;
import id.kinerja.integration.machine.app.ReadMachineClients;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.NoIdempotencyKey;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keys of the programs of an agency. */
@RestController
@RequestMapping("/v1/machine-clients")
class MachineClientController {

    /** Without a key none of these keeps a connection of the database while Keycloak is asked. */
    private static final String AS_SEEN = "Once it is changed the version that was seen is over";

    private final OpenMachineClient openMachineClient;
    private final ChangeMachineClient changeMachineClient;
    private final ReadMachineClients readMachineClients;

    MachineClientController(
            OpenMachineClient openMachineClient,
            ChangeMachineClient changeMachineClient,
            ReadMachineClients readMachineClients) {
        this.openMachineClient = openMachineClient;
        this.changeMachineClient = changeMachineClient;
        this.readMachineClients = readMachineClients;
    }

    /**
     * @param name within the agency: small letters, digits and hyphens
     * @param purpose what it is for
     */
    record MachineClientRequest(
            @NotNull @Pattern(regexp = MachineClient.NAME, message = "machine-name") String name,
            @NotBlank @Size(max = 200) String purpose) {}

    /**
     * @param clientId by which it asks Keycloak for tokens
     * @param version for If-Match
     */
    record MachineClientView(
            String clientId,
            String purpose,
            MachineClient.State state,
            Instant secretSince,
            long version,
            List<MachineClient.Action> actions) {

        static MachineClientView of(MachineClient client, List<MachineClient.Action> actions) {
            return new MachineClientView(
                    client.clientId(),
                    client.purpose(),
                    client.state(),
                    client.secretSince(),
                    client.revision(),
                    actions);
        }
    }

    /**
     * @param secret told this once
     */
    record MachineSecretView(String clientId, String secret) {

        static MachineSecretView of(OpenMachineClient.Opened opened) {
            return new MachineSecretView(opened.client().clientId(), opened.secret().text());
        }

        /** So that no log line can tell it. */
        @Override
        public String toString() {
            return "MachineSecretView";
        }
    }

    record MachineClientsView(List<MachineClientView> clients) {}

    @Serves(
            value = "Lists the programs that hold a key of the agency, without their secrets",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    MachineClientsView list(Actor actor) {
        List<MachineClient> clients = readMachineClients.all(actor);
        var actions = readMachineClients.actions(actor);
        return new MachineClientsView(
                clients.stream()
                        .map(one -> MachineClientView.of(one, actions.apply(one)))
                        .toList());
    }

    @Serves(
            value =
                    "Gives a program of the agency, such as an attendance system, a key of its own; the secret is told this once",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIdempotencyKey(
            reason = "A name comes once: the second is a conflict; a lost secret is renewed")
    @PostMapping
    ResponseEntity<MachineSecretView> open(
            Actor actor, @Valid @RequestBody MachineClientRequest request) {
        return secret(openMachineClient.open(actor, request.name(), request.purpose()));
    }

    @Serves(
            value = "Gives a program another secret, told this once; the one before it ends",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "The last one opens it, whatever was there before")
    @NoIdempotencyKey(reason = "The last secret opens it, whatever was there before")
    @PostMapping("/{clientId}/secrets")
    ResponseEntity<MachineSecretView> renew(Actor actor, @PathVariable String clientId) {
        return secret(changeMachineClient.renew(actor, clientId));
    }

    @Serves(
            value = "Gives a program no more tokens; those that it has hold for some minutes still",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIdempotencyKey(reason = AS_SEEN)
    @PostMapping("/{clientId}/suspension")
    ResponseEntity<MachineClientView> suspend(
            Actor actor,
            @PathVariable String clientId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(actor, changeMachineClient.suspend(actor, clientId, seen));
    }

    @Serves(
            value = "Gives a program that was suspended tokens again",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIdempotencyKey(reason = AS_SEEN)
    @PostMapping("/{clientId}/resumption")
    ResponseEntity<MachineClientView> resume(
            Actor actor,
            @PathVariable String clientId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(actor, changeMachineClient.resume(actor, clientId, seen));
    }

    private static ResponseEntity<MachineSecretView> secret(OpenMachineClient.Opened opened) {
        return EntityTag.answer(
                HttpStatus.CREATED, opened.client().revision(), MachineSecretView.of(opened));
    }

    private ResponseEntity<MachineClientView> tagged(Actor actor, MachineClient client) {
        return EntityTag.answer(
                HttpStatus.OK,
                client.revision(),
                MachineClientView.of(client, readMachineClients.actions(actor).apply(client)));
    }
}
