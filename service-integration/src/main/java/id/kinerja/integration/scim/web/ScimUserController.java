package id.kinerja.integration.scim.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kinerja.integration.scim.ScimUser;
import id.kinerja.integration.scim.app.AddScimUser;
import id.kinerja.integration.scim.app.ChangeScimUser;
import id.kinerja.integration.scim.app.ReadScimUsers;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.web.NoIdempotencyKey;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * People of the register for the HR system of an agency (RFC 7644). The protocol describes itself,
 * so it stands in no OpenAPI document.
 */
@RestController
@RequestMapping(
        path = "/scim/v2/Users",
        produces = {ScimJson.TYPE, MediaType.APPLICATION_JSON_VALUE})
class ScimUserController {

    private final ReadScimUsers readScimUsers;
    private final AddScimUser addScimUser;
    private final ChangeScimUser changeScimUser;

    ScimUserController(
            ReadScimUsers readScimUsers, AddScimUser addScimUser, ChangeScimUser changeScimUser) {
        this.readScimUsers = readScimUsers;
        this.addScimUser = addScimUser;
        this.changeScimUser = changeScimUser;
    }

    @GetMapping
    ResponseEntity<byte[]> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable Integer startIndex,
            @RequestParam(required = false) @Nullable Integer count,
            @RequestParam(required = false) @Nullable String attributes,
            @RequestParam(required = false) @Nullable String excludedAttributes) {
        ScimPage page = ScimPage.of(startIndex, count);
        ReadScimUsers.Part part =
                readScimUsers.list(actor, ScimFilters.users(filter), page.behind(), page.limit());
        List<ObjectNode> users =
                part.users().stream()
                        .map(ScimJson::user)
                        .map(user -> ScimJson.cut(user, attributes, excludedAttributes))
                        .toList();
        return ScimJson.answer(
                HttpStatus.OK, ScimJson.list(part.total(), page.startIndex(), users));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> read(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch,
            @RequestParam(required = false) @Nullable String attributes,
            @RequestParam(required = false) @Nullable String excludedAttributes) {
        ScimUser user = readScimUsers.read(actor, person(id));
        if (ifNoneMatch != null && matches(ifNoneMatch, user)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .header(HttpHeaders.ETAG, ScimJson.tag(user.version()))
                    .build();
        }
        return ScimJson.answer(
                HttpStatus.OK, ScimJson.cut(ScimJson.user(user), attributes, excludedAttributes));
    }

    @NoIdempotencyKey(reason = "A number or an externalId comes once: the second is a conflict")
    @PostMapping
    ResponseEntity<byte[]> add(Actor actor, @RequestBody(required = false) byte @Nullable [] body) {
        ScimUser user = addScimUser.add(actor, () -> ScimBodies.user(body).writing());
        ResponseEntity<byte[]> answer = ScimJson.answer(HttpStatus.CREATED, ScimJson.user(user));
        return ResponseEntity.status(HttpStatus.CREATED)
                .headers(answer.getHeaders())
                .header(HttpHeaders.LOCATION, ScimJson.BASE + "/Users/" + user.id())
                .body(answer.getBody());
    }

    @PutMapping("/{id}")
    ResponseEntity<byte[]> replace(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) byte @Nullable [] body) {
        return ScimJson.answer(
                HttpStatus.OK,
                ScimJson.user(
                        changeScimUser.change(
                                actor,
                                person(id),
                                seen(ifMatch),
                                () -> ScimBodies.user(body).replacing())));
    }

    @PatchMapping("/{id}")
    ResponseEntity<byte[]> change(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) byte @Nullable [] body) {
        return ScimJson.answer(
                HttpStatus.OK,
                ScimJson.user(
                        changeScimUser.change(
                                actor,
                                person(id),
                                seen(ifMatch),
                                () -> ScimBodies.changes(body).writing())));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        changeScimUser.remove(actor, person(id), seen(ifMatch));
        return ResponseEntity.noContent().build();
    }

    /** Who is called by no id of ours isn't there. */
    private static PersonId person(String id) {
        try {
            return PersonId.parse(id);
        } catch (IllegalArgumentException notAnId) {
            throw Refused.notFound("person-unknown");
        }
    }

    /** Whoever names no version takes him as he is. */
    private static Predicate<ScimUser> seen(@Nullable String ifMatch) {
        return user -> ifMatch == null || matches(ifMatch, user);
    }

    private static boolean matches(String tags, ScimUser user) {
        return Arrays.stream(tags.split(","))
                .map(tag -> tag.strip().replaceFirst("^W/", "").replace("\"", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals(user.version()));
    }
}
