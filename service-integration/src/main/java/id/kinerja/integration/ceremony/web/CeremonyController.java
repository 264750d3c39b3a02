package id.kinerja.integration.ceremony.web;

import id.kinerja.integration.ceremony.Ceremonies;
import id.kinerja.integration.ceremony.Ceremony;
import id.kinerja.integration.ceremony.CeremonyId;
import id.kinerja.integration.ceremony.app.KeepCeremony;
import id.kinerja.integration.ceremony.app.ReadCeremonies;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Apel and upacara with their rolls. */
@RestController
@RequestMapping("/v1/ceremonies")
class CeremonyController {

    private static final int KEYS = 2;

    private final KeepCeremony keepCeremony;
    private final ReadCeremonies readCeremonies;
    private final Problems problems;

    CeremonyController(
            KeepCeremony keepCeremony, ReadCeremonies readCeremonies, Problems problems) {
        this.keepCeremony = keepCeremony;
        this.readCeremonies = readCeremonies;
        this.problems = problems;
    }

    /**
     * @param absent who stayed away; whoever isn't named was there
     */
    record RollRequest(@NotNull @Size(max = 2_000) List<@NotNull PersonId> absent) {}

    /**
     * @param findings whom the roll couldn't take, by row
     */
    record RollView(CeremonyView ceremony, List<Problem.Finding> findings) {}

    @Serves(
            value = "Puts an apel or upacara on record, of a unit or of the whole agency",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<CeremonyView> record(Actor actor, @Valid @RequestBody CeremonyRequest request) {
        return tagged(HttpStatus.CREATED, actor, keepCeremony.record(actor, request.ceremony()));
    }

    @Serves(
            value = "Reads a ceremony with its roll",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<CeremonyView> read(Actor actor, @PathVariable UUID id) {
        return tagged(HttpStatus.OK, actor, readCeremonies.read(actor, new CeremonyId(id)));
    }

    @Serves(
            value = "Lists ceremonies without their rolls, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<CeremonyView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        List<Ceremony> found = readCeremonies.list(actor, place(cursor), most + 1);
        var actions = readCeremonies.actions(actor, found);
        List<CeremonyView> oneMore =
                found.stream().map(one -> CeremonyView.of(one, actions.apply(one))).toList();
        return Page.of(oneMore, most, one -> Cursor.of(one.date(), one.id()));
    }

    @Serves(
            value = "Says who stayed away from a ceremony, in place of an earlier roll",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/{id}/roll")
    ResponseEntity<RollView> callRoll(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RollRequest request,
            Locale locale) {
        long seen = EntityTag.required(ifMatch);
        KeepCeremony.Outcome outcome =
                keepCeremony.callRoll(actor, new CeremonyId(id), request.absent(), seen);
        return EntityTag.answer(
                HttpStatus.OK,
                outcome.ceremony().revision(),
                new RollView(
                        view(actor, outcome.ceremony()),
                        problems.findings(outcome.findings(), locale)));
    }

    @Serves(
            value = "Takes a ceremony off the record; who stayed away from it missed nothing",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/cancellation")
    ResponseEntity<CeremonyView> cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, actor, keepCeremony.cancel(actor, new CeremonyId(id), seen));
    }

    private static Ceremonies.@Nullable Place place(@Nullable String text) {
        Cursor cursor = Cursor.parse(text, KEYS);
        return cursor == null
                ? null
                : new Ceremonies.Place(cursor.date(0), new CeremonyId(cursor.uuid(1)));
    }

    private CeremonyView view(Actor actor, Ceremony ceremony) {
        return CeremonyView.of(
                ceremony, readCeremonies.actions(actor, List.of(ceremony)).apply(ceremony));
    }

    private ResponseEntity<CeremonyView> tagged(HttpStatus status, Actor actor, Ceremony ceremony) {
        return EntityTag.answer(status, ceremony.revision(), view(actor, ceremony));
    }
}
