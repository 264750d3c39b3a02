package id.kinerja.integration.scim.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kinerja.integration.scim.app.ReadScimUsers;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the protocol says of itself (RFC 7644 §4). */
@RestController
@RequestMapping(
        path = "/scim/v2",
        produces = {ScimJson.TYPE, MediaType.APPLICATION_JSON_VALUE})
class ScimDiscoveryController {

    private final ReadScimUsers readScimUsers;

    ScimDiscoveryController(ReadScimUsers readScimUsers) {
        this.readScimUsers = readScimUsers;
    }

    @GetMapping("/ServiceProviderConfig")
    ResponseEntity<byte[]> provider(Actor actor) {
        readScimUsers.requireClient(actor);
        return ScimJson.answer(HttpStatus.OK, ScimSchemas.provider());
    }

    @GetMapping("/ResourceTypes")
    ResponseEntity<byte[]> resourceTypes(Actor actor) {
        readScimUsers.requireClient(actor);
        return all(ScimSchemas.resourceTypes());
    }

    @GetMapping("/ResourceTypes/{id}")
    ResponseEntity<byte[]> resourceType(Actor actor, @PathVariable String id) {
        readScimUsers.requireClient(actor);
        return one(ScimSchemas.resourceTypes(), id);
    }

    @GetMapping("/Schemas")
    ResponseEntity<byte[]> schemas(Actor actor) {
        readScimUsers.requireClient(actor);
        return all(ScimSchemas.schemas());
    }

    @GetMapping("/Schemas/{id}")
    ResponseEntity<byte[]> schema(Actor actor, @PathVariable String id) {
        readScimUsers.requireClient(actor);
        return one(ScimSchemas.schemas(), id);
    }

    private static ResponseEntity<byte[]> all(List<ObjectNode> resources) {
        return ScimJson.answer(HttpStatus.OK, ScimJson.list(resources.size(), 1, resources));
    }

    private static ResponseEntity<byte[]> one(List<ObjectNode> resources, String id) {
        return resources.stream()
                .filter(resource -> resource.path("id").asText("").equalsIgnoreCase(id))
                .findFirst()
                .map(resource -> ScimJson.answer(HttpStatus.OK, resource))
                .orElseThrow(() -> Refused.notFound("scim-schema-unknown"));
    }
}
