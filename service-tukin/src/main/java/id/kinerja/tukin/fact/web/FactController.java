package id.kinerja.tukin.fact.web;

import static java.util.Objects.requireNonNull;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.fact.FactHolder;
import id.kinerja.tukin.fact.FactId;
import id.kinerja.tukin.fact.GivenFact;
import id.kinerja.tukin.fact.SuppliedFact;
import id.kinerja.tukin.fact.app.ConfirmFacts;
import id.kinerja.tukin.fact.app.ReadFacts;
import id.kinerja.tukin.fact.app.RevokeFact;
import id.kinerja.tukin.fact.app.SupplyFact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Facts that no service tells: supplied by one officer, confirmed by a second person. */
@RestController
@RequestMapping("/v1")
class FactController {

    private static final int MOST = 1_000;
    private static final int LONGEST = 200;

    private final SupplyFact supplyFact;
    private final ConfirmFacts confirmFacts;
    private final RevokeFact revokeFact;
    private final ReadFacts readFacts;
    private final Problems problems;

    FactController(
            SupplyFact supplyFact,
            ConfirmFacts confirmFacts,
            RevokeFact revokeFact,
            ReadFacts readFacts,
            Problems problems) {
        this.supplyFact = supplyFact;
        this.confirmFacts = confirmFacts;
        this.revokeFact = revokeFact;
        this.readFacts = readFacts;
        this.problems = problems;
    }

    /**
     * @param personId of whom it is told; absent where it is told of a position
     * @param positionCode of the position whose holders it is told of; absent where of a person
     * @param unitId of which it is the position; needed where positions of several units have the
     *     code
     */
    record FactRequest(
            @Nullable UUID personId,
            @Nullable @Size(min = 1, max = LONGEST) String positionCode,
            @Nullable UUID unitId,
            @NotBlank @Size(max = LONGEST) String code,
            @NotNull LocalDate from,
            @NotBlank @Size(max = LONGEST) String value,
            @NotBlank @Size(max = LONGEST) String source,
            @NotBlank @Size(max = LONGEST) String proof) {

        GivenFact given() {
            return new GivenFact(
                    holder(), code, from, value.strip(), source.strip(), proof.strip());
        }

        private FactHolder holder() {
            if ((personId == null) == (positionCode == null)) {
                throw Refused.invalid(
                        "fact-invalid",
                        List.of(
                                Refused.Finding.of(
                                        "personId",
                                        personId == null ? "fact-of-nobody" : "fact-of-two")));
            }
            if (personId == null) {
                return FactHolder.ofPosition(
                        requireNonNull(positionCode).strip(),
                        unitId == null ? null : new UnitId(unitId));
            }
            if (unitId != null) {
                throw Refused.invalid(
                        "fact-invalid", List.of(Refused.Finding.of("unitId", "fact-of-two")));
            }
            return FactHolder.of(new PersonId(personId));
        }
    }

    record ConfirmationRequest(@NotEmpty @Size(max = MOST) List<@NotNull UUID> factIds) {}

    record RevocationRequest(@NotBlank @Size(max = LONGEST) String reason) {}

    record ConfirmedView(int confirmed, List<Problem.Finding> findings) {}

    @Serves(
            value =
                    "Supplies a fact from outside, which counts once a second person has confirmed it",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.PENGELOLA_KINERJA, Role.PENGELOLA_TUKIN},
            who = "of these the role that the policy names for the fact")
    @PostMapping("/outside-facts")
    @ResponseStatus(HttpStatus.CREATED)
    FactView supply(Actor actor, @Valid @RequestBody FactRequest request) {
        return FactView.of(supplyFact.supply(actor, request.given()));
    }

    /** The last supplied first, revoked ones among them; who only supplies sees his own. */
    @Serves(
            value = "Lists facts from outside, the last supplied first",
            roles = {
                Role.ADMIN_KEPEGAWAIAN,
                Role.PENGELOLA_KINERJA,
                Role.PENGELOLA_TUKIN,
                Role.PENYETUJU_TUKIN,
                Role.AUDITOR
            })
    @GetMapping("/outside-facts")
    Page<FactView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID personId,
            @RequestParam(required = false) @Nullable String positionCode,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) SuppliedFact.@Nullable State state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        PersonId person = personId == null ? null : new PersonId(personId);
        FactId before = Cursor.after(cursor, FactId::new);
        return Page.of(
                readFacts.read(actor, person, positionCode, code, state, before, most + 1).stream()
                        .map(FactView::of)
                        .toList(),
                most,
                fact -> Cursor.of(fact.id()));
    }

    @Serves(
            value = "Has facts from outside count that somebody else has supplied",
            roles = Role.PENYETUJU_TUKIN)
    @PostMapping("/outside-fact-confirmations")
    ConfirmedView confirm(
            Actor actor, @Valid @RequestBody ConfirmationRequest request, Locale locale) {
        ConfirmFacts.Outcome outcome =
                confirmFacts.confirm(actor, request.factIds().stream().map(FactId::new).toList());
        return new ConfirmedView(
                outcome.confirmed(), problems.findings(outcome.findings(), locale));
    }

    @Serves(
            value = "Takes back a fact from outside, which stays listed with the reason",
            roles = Role.PENYETUJU_TUKIN)
    @NoIfMatch(reason = "What a fact says never changes")
    @PostMapping("/outside-facts/{id}/revocation")
    FactView revoke(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody RevocationRequest request) {
        return FactView.of(revokeFact.revoke(actor, new FactId(id), request.reason()));
    }
}
