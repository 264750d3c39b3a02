package id.kinerja.integration.elsewhere.web;

import id.kinerja.integration.elsewhere.ElsewhereDecree;
import id.kinerja.integration.elsewhere.ElsewhereDecreeId;
import id.kinerja.integration.elsewhere.ElsewhereDecrees;
import id.kinerja.integration.elsewhere.app.DecreeWorkElsewhere;
import id.kinerja.integration.elsewhere.app.ReadElsewhereDecrees;
import id.kinerja.integration.elsewhere.app.WithdrawElsewhereDecree;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Circulars by which whole units work elsewhere on some days. */
@RestController
@RequestMapping("/v1/elsewhere-decrees")
class ElsewhereDecreeController {

    private static final int KEYS = 2;

    private final DecreeWorkElsewhere decreeWorkElsewhere;
    private final WithdrawElsewhereDecree withdrawDecree;
    private final ReadElsewhereDecrees readDecrees;

    ElsewhereDecreeController(
            DecreeWorkElsewhere decreeWorkElsewhere,
            WithdrawElsewhereDecree withdrawDecree,
            ReadElsewhereDecrees readDecrees) {
        this.decreeWorkElsewhere = decreeWorkElsewhere;
        this.withdrawDecree = withdrawDecree;
        this.readDecrees = readDecrees;
    }

    @Serves(
            value =
                    "Records a circular by which a unit and all below it, or the agency, work"
                            + " elsewhere on some days",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<ElsewhereDecreeView> decree(
            Actor actor, @Valid @RequestBody ElsewhereDecreeRequest request) {
        return tagged(
                HttpStatus.CREATED,
                actor,
                decreeWorkElsewhere.decree(actor, request::decree, request.mustBeIn()));
    }

    @Serves(value = "Reads a decree of work elsewhere", who = "every employee")
    @GetMapping("/{id}")
    ResponseEntity<ElsewhereDecreeView> read(Actor actor, @PathVariable UUID id) {
        return tagged(HttpStatus.OK, actor, readDecrees.read(new ElsewhereDecreeId(id)));
    }

    @Serves(value = "Lists decrees of work elsewhere, the latest first", who = "every employee")
    @GetMapping
    Page<ElsewhereDecreeView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        var actions = readDecrees.actions(actor);
        List<ElsewhereDecreeView> oneMore =
                readDecrees.list(place(cursor), most + 1).stream()
                        .map(one -> ElsewhereDecreeView.of(one, actions.apply(one)))
                        .toList();
        return Page.of(oneMore, most, decree -> Cursor.of(decree.from(), decree.id()));
    }

    @Serves(
            value =
                    "Withdraws a decree of work elsewhere, as if it had never held; its days are"
                            + " resolved again",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<ElsewhereDecreeView> withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK,
                actor,
                withdrawDecree.withdraw(actor, new ElsewhereDecreeId(id), seen));
    }

    private static ElsewhereDecrees.@Nullable Place place(@Nullable String text) {
        Cursor cursor = Cursor.parse(text, KEYS);
        return cursor == null
                ? null
                : new ElsewhereDecrees.Place(cursor.date(0), new ElsewhereDecreeId(cursor.uuid(1)));
    }

    private ResponseEntity<ElsewhereDecreeView> tagged(
            HttpStatus status, Actor actor, ElsewhereDecree decree) {
        return EntityTag.answer(
                status,
                decree.revision(),
                ElsewhereDecreeView.of(decree, readDecrees.actions(actor).apply(decree)));
    }
}
