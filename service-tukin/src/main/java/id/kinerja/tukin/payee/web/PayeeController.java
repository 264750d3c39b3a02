package id.kinerja.tukin.payee.web;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.payee.HeirRelation;
import id.kinerja.tukin.payee.Heirs;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payee.PayeeBatchId;
import id.kinerja.tukin.payee.PayeePart;
import id.kinerja.tukin.payee.Ptkp;
import id.kinerja.tukin.payee.app.KeepPayees;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Names and accounts as the payee system has them; they can be written and never read back. */
@RestController
@RequestMapping("/v1/payee-batches")
class PayeeController {

    private static final int MOST = 10_000;

    private final KeepPayees keepPayees;
    private final Problems problems;

    PayeeController(KeepPayees keepPayees, Problems problems) {
        this.keepPayees = keepPayees;
        this.problems = problems;
    }

    /**
     * @param ptkp for whom he provides, as on 1 January; needed where tax is taken by tarif efektif
     * @param nik 16 digits, for SIPD; what isn't said stays as it was kept before
     * @param npwp 15 or 16 digits, for SIPD; the same
     * @param heirs whose account it is, of a person who has died; left out, they stay with the
     *     account with which they were kept, and are none of another
     * @param clear what isn't known any more, and isn't given beside it
     */
    record PayeeRequest(
            @NotNull UUID personId,
            @NotNull String name,
            @NotNull String bankCode,
            @NotNull String bankName,
            @NotNull String account,
            @NotNull String accountName,
            @Nullable Ptkp ptkp,
            @Nullable String nik,
            @Nullable String npwp,
            @Nullable @Valid HeirsRequest heirs,
            @Nullable Set<@NotNull PayeePart> clear) {}

    /**
     * @param name of the heir who receives it, or of whom the heirs have given their power
     * @param document number of the surat keterangan ahli waris or of the surat kuasa
     * @param documentDate from the day of the death until today
     */
    record HeirsRequest(
            @NotNull String name,
            @NotNull HeirRelation relation,
            @NotNull String document,
            @NotNull LocalDate documentDate) {

        Heirs heirs() {
            return new Heirs(name, relation, document, documentDate);
        }
    }

    record PayeesRequest(@NotEmpty @Size(max = MOST) List<@Valid PayeeRequest> payees) {}

    /**
     * @param kept rows with nothing wrong
     * @param waiting of these, whose account is the first or that of heirs, or takes the place of
     *     one that an approved run pays into, and waits for a second person
     * @param batchId the first accounts that this has brought, which are confirmed as one set;
     *     absent where it has brought none
     */
    record KeptView(
            int kept,
            int waiting,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID batchId,
            List<Problem.Finding> findings) {}

    @Serves(
            value = "Keeps names and accounts of payees, which can't be read back",
            roles = Role.PENGELOLA_TUKIN)
    @PostMapping
    KeptView keep(Actor actor, @Valid @RequestBody PayeesRequest request, Locale locale) {
        KeepPayees.Outcome outcome =
                keepPayees.keep(
                        actor, request.payees().stream().map(PayeeController::given).toList());
        PayeeBatchId batch = outcome.batch();
        return new KeptView(
                outcome.kept(),
                outcome.waiting(),
                batch == null ? null : batch.value(),
                problems.findings(outcome.findings(), locale));
    }

    private static KeepPayees.Given given(PayeeRequest request) {
        return new KeepPayees.Given(payee(request), requireNonNullElse(request.clear(), Set.of()));
    }

    private static Payee payee(PayeeRequest request) {
        return new Payee(
                new PersonId(request.personId()),
                request.name(),
                request.bankCode(),
                request.bankName(),
                request.account(),
                request.accountName(),
                request.ptkp(),
                request.nik(),
                request.npwp(),
                request.heirs() == null ? null : request.heirs().heirs());
    }
}
