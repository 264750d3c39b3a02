package id.kinerja.tukin.withholding.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.withholding.Withheld;
import id.kinerja.tukin.withholding.WithheldKind;
import id.kinerja.tukin.withholding.WithheldOfRuns;
import id.kinerja.tukin.withholding.Withholdings;
import id.kinerja.tukin.withholding.app.ReadWithheld;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What locked runs withhold of what they pay. */
@RestController
@RequestMapping("/v1/runs/{id}/withholdings")
class WithholdingController {

    private static final UUID NO_ITEM = new UUID(0, 0);

    private final ReadWithheld readWithheld;

    WithholdingController(ReadWithheld readWithheld) {
        this.readWithheld = readWithheld;
    }

    /**
     * Money in whole rupiah.
     *
     * @param gross what the run pays the person
     * @param base what the rate is taken of: of a month all that is paid in it
     * @param rate a percentage; absent where brackets make up the amount
     * @param amount below zero where it is given back
     * @param deducted whether the person gets less by it
     * @param deduction which it is; absent of taxes and contributions
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WithheldView(
            UUID personId,
            WithheldKind kind,
            long gross,
            long base,
            @Nullable String rate,
            long amount,
            boolean deducted,
            Article basis,
            @Nullable OtherDeductionView deduction) {

        /** Zero of taxes and contributions, in whose order there is none. */
        UUID item() {
            return deduction == null ? NO_ITEM : deduction.id();
        }

        static WithheldView of(Withheld one) {
            return new WithheldView(
                    one.person().value(),
                    one.kind(),
                    one.gross().amount(),
                    one.base().amount(),
                    one.rate() == null ? null : one.rate().decimal(),
                    one.amount().amount(),
                    one.kind().isDeducted(),
                    one.basis(),
                    OtherDeductionView.of(one.other()));
        }
    }

    record UnknownTaxView(UUID personId, Withholdings.Missing missing) {

        static UnknownTaxView of(WithheldOfRuns.Unknown one) {
            return new UnknownTaxView(one.person().value(), one.missing());
        }
    }

    @Serves(
            value =
                    "Lists the people of a locked run of whom it isn't known what tax the state bears",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/unknown")
    Page<UnknownTaxView> unknown(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return Page.of(
                readWithheld
                        .unknown(
                                actor, new RunId(id), Cursor.after(cursor, PersonId::new), most + 1)
                        .stream()
                        .map(UnknownTaxView::of)
                        .toList(),
                most,
                one -> Cursor.of(one.personId()));
    }

    record WithheldSumView(WithheldKind kind, int people, long amount) {

        static WithheldSumView of(WithheldOfRuns.Sum sum) {
            return new WithheldSumView(sum.kind(), sum.people(), sum.amount().amount());
        }
    }

    record WithheldSumsView(List<WithheldSumView> sums) {}

    @Serves(
            value = "Lists what a locked run withholds of what it pays, person by person",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping
    Page<WithheldView> list(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor cut = Cursor.parse(cursor, 3);
        WithheldOfRuns.Place after =
                cut == null
                        ? null
                        : new WithheldOfRuns.Place(
                                new PersonId(cut.uuid(0)), cut.text(1), cut.uuid(2));
        return Page.of(
                readWithheld.list(actor, new RunId(id), after, most + 1).stream()
                        .map(WithheldView::of)
                        .toList(),
                most,
                one -> Cursor.of(one.personId(), one.kind(), one.item()));
    }

    @Serves(
            value = "Reads what a locked run withholds, kind by kind",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/sums")
    WithheldSumsView sums(Actor actor, @PathVariable UUID id) {
        return new WithheldSumsView(
                readWithheld.sums(actor, new RunId(id)).stream().map(WithheldSumView::of).toList());
    }
}
