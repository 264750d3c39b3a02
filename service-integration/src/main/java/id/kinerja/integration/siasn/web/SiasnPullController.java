package id.kinerja.integration.siasn.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SiasnPull;
import id.kinerja.integration.siasn.app.AskSiasn;
import id.kinerja.integration.siasn.app.ReadSiasn;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.NoIdempotencyKey;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.Watch;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Has SIASN asked for people; what it says is kept beside the register, which stays as it is. */
@RestController
@RequestMapping("/v1/siasn/pulls")
class SiasnPullController {

    private static final int MOST_PEOPLE = 1_000;

    private final AskSiasn askSiasn;
    private final ReadSiasn readSiasn;
    private final Watch watch;

    SiasnPullController(AskSiasn askSiasn, ReadSiasn readSiasn, Watch watch) {
        this.askSiasn = askSiasn;
        this.readSiasn = readSiasn;
        this.watch = watch;
    }

    /**
     * @param people of the register; everybody who serves where neither these nor numbers are named
     * @param numbers of people whom the register may not have
     */
    record SiasnPullRequest(
            @Nullable @Size(min = 1, max = MOST_PEOPLE) List<@NotNull PersonId> people,
            @Nullable @Size(min = 1, max = MOST_PEOPLE)
                    List<@NotNull @Pattern(regexp = "[0-9]{18}", message = "nip") String> numbers) {

        boolean namesNobody() {
            return named().isEmpty() && nips().isEmpty();
        }

        List<PersonId> named() {
            return people == null ? List.of() : people;
        }

        List<Nip> nips() {
            return numbers == null ? List.of() : numbers.stream().map(Nip::new).toList();
        }
    }

    /**
     * @param people how many are asked for
     * @param found of whom SIASN has told
     * @param missing whom SIASN doesn't have
     * @param failed who were given up; what was known of them is stale
     * @param progress in whole percent
     * @param fault what has last held it up
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SiasnPullView(
            UUID id,
            SiasnPull.Scope scope,
            SiasnPull.State state,
            int people,
            int found,
            int missing,
            int failed,
            int progress,
            @Nullable SiasnFault fault,
            Instant askedAt,
            Instant changedAt) {

        static SiasnPullView of(SiasnPull pull) {
            return new SiasnPullView(
                    pull.id().value(),
                    pull.scope(),
                    pull.state(),
                    pull.people(),
                    pull.found(),
                    pull.missing(),
                    pull.failed(),
                    pull.progress(),
                    pull.fault(),
                    pull.askedAt(),
                    pull.changedAt());
        }
    }

    @Serves(
            value = "Has SIASN asked for people, in the background; the register stays as it is",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<SiasnPullView> ask(Actor actor, @Valid @RequestBody SiasnPullRequest request) {
        SiasnPull pull =
                request.namesNobody()
                        ? askSiasn.askForAgency(actor)
                        : askSiasn.askForPeople(actor, request.named(), request.nips());
        return answer(HttpStatus.ACCEPTED, pull);
    }

    @Serves(
            value = "Lists what SIASN was asked for, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<SiasnPullView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return Page.of(
                readSiasn.pulls(actor, Cursor.after(cursor, SiasnPull.Id::new), most + 1).stream()
                        .map(SiasnPullView::of)
                        .toList(),
                most,
                last -> Cursor.of(last.id()));
    }

    @Serves(
            value = "Reads how far a question to SIASN has come",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<SiasnPullView> read(Actor actor, @PathVariable UUID id) {
        return answer(HttpStatus.OK, readSiasn.pull(actor, new SiasnPull.Id(id)));
    }

    /** As those of imports: each stand once, whose id is its revision; 204 once it is over. */
    @Serves(
            value =
                    "Sends the question each time it changes, as events; 204 once no more will come",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String seen,
            HttpServletResponse response)
            throws IOException {
        watch.watch(
                "pull", seen, () -> stand(readSiasn.pull(actor, new SiasnPull.Id(id))), response);
    }

    @Serves(
            value = "Asks for no more of it; what SIASN has said stays",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "It stops wherever it is")
    @NoIdempotencyKey(reason = "what is cancelled already stays so")
    @PostMapping("/{id}/cancellation")
    ResponseEntity<SiasnPullView> cancel(Actor actor, @PathVariable UUID id) {
        return answer(HttpStatus.OK, askSiasn.cancel(actor, new SiasnPull.Id(id)));
    }

    private static Watch.Stand stand(SiasnPull pull) {
        return new Watch.Stand(
                Long.toString(pull.revision()),
                pull.state() == SiasnPull.State.RUNNING,
                SiasnPullView.of(pull));
    }

    private static ResponseEntity<SiasnPullView> answer(HttpStatus status, SiasnPull pull) {
        return EntityTag.answer(status, pull.revision(), SiasnPullView.of(pull));
    }
}
