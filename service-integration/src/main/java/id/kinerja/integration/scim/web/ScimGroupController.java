package id.kinerja.integration.scim.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kinerja.integration.scim.app.ReadScimGroups;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.web.NoIdempotencyKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Units that stand today, for the HR system of an agency; they are kept by decree, elsewhere. */
@RestController
@RequestMapping(
        path = "/scim/v2/Groups",
        produces = {ScimJson.TYPE, MediaType.APPLICATION_JSON_VALUE})
class ScimGroupController {

    private final ReadScimGroups readScimGroups;

    ScimGroupController(ReadScimGroups readScimGroups) {
        this.readScimGroups = readScimGroups;
    }

    @GetMapping
    ResponseEntity<byte[]> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable Integer startIndex,
            @RequestParam(required = false) @Nullable Integer count) {
        ScimPage page = ScimPage.of(startIndex, count);
        ReadScimGroups.Part part =
                readScimGroups.list(actor, ScimFilters.groups(filter), page.behind(), page.limit());
        List<ObjectNode> groups =
                part.groups().stream().map(group -> ScimJson.group(group, false)).toList();
        return ScimJson.answer(
                HttpStatus.OK, ScimJson.list(part.total(), page.startIndex(), groups));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> read(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String attributes,
            @RequestParam(required = false) @Nullable String excludedAttributes) {
        return ScimJson.answer(
                HttpStatus.OK,
                ScimJson.cut(
                        ScimJson.group(readScimGroups.read(actor, unit(id)), true),
                        attributes,
                        excludedAttributes));
    }

    @NoIdempotencyKey(reason = "It is refused")
    @PostMapping
    void add(Actor actor) {
        readScimGroups.refuseChange(actor);
    }

    @PutMapping("/{id}")
    void replace(Actor actor, @PathVariable String id) {
        readScimGroups.refuseChange(actor);
    }

    @PatchMapping("/{id}")
    void change(Actor actor, @PathVariable String id) {
        readScimGroups.refuseChange(actor);
    }

    @DeleteMapping("/{id}")
    void remove(Actor actor, @PathVariable String id) {
        readScimGroups.refuseChange(actor);
    }

    /** What is called by no id of ours isn't there. */
    private static UnitId unit(String id) {
        try {
            return UnitId.parse(id);
        } catch (IllegalArgumentException notAnId) {
            throw Refused.notFound("unit-unknown");
        }
    }
}
