package id.kinerja.tukin.statement.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.pdf.PlainPdf;
import id.kinerja.platform.web.FileAnswer;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.policy.ExtraKind;
import id.kinerja.tukin.statement.ShownStatement;
import id.kinerja.tukin.statement.app.ReadExtraStatement;
import id.kinerja.tukin.statement.app.ReadSlip;
import id.kinerja.tukin.statement.app.ReadStatement;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Statements that explain themselves: each line says its rule, its facts and its amount. With a
 * kind they are of what is paid once in a year, in the month in which it is paid.
 */
@RestController
@RequestMapping("/v1/statements")
class StatementController {

    private final ReadStatement readStatement;
    private final ReadExtraStatement readExtraStatement;
    private final ReadSlip readSlip;
    private final MessageSource messages;

    StatementController(
            ReadStatement readStatement,
            ReadExtraStatement readExtraStatement,
            ReadSlip readSlip,
            MessageSource messages) {
        this.readExtraStatement = readExtraStatement;
        this.readStatement = readStatement;
        this.readSlip = readSlip;
        this.messages = messages;
    }

    /** One's own statement of a month, as it stands now. */
    @Serves(
            value =
                    "Reads one's own tukin statement of a month, or of THR or the thirteenth month that is"
                            + " paid in it (kind), as it stands now",
            who = "every employee, for himself")
    @GetMapping("/me/{month}")
    StatementView mine(
            Actor actor,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable ExtraKind kind,
            Locale locale) {
        return view(actor, actor.requirePerson(), month, kind, locale);
    }

    @Serves(
            value =
                    "Reads somebody's tukin statement of a month, or of THR or the thirteenth month that is"
                            + " paid in it (kind)",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR},
            who = "the person himself")
    @GetMapping("/{person}/{month}")
    StatementView of(
            Actor actor,
            @PathVariable UUID person,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable ExtraKind kind,
            Locale locale) {
        return view(actor, new PersonId(person), month, kind, locale);
    }

    @Serves(
            value = "Downloads one's own tukin statement of a month as PDF, as it stands now",
            who = "every employee, for himself")
    @GetMapping(path = "/me/{month}/slip", produces = PlainPdf.MEDIA_TYPE)
    ResponseEntity<byte[]> mySlip(
            Actor actor,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable ExtraKind kind,
            Locale locale) {
        return slip(actor, actor.requirePerson(), month, kind, locale);
    }

    /** The same bytes as long as nothing of it changes. */
    @Serves(
            value = "Downloads somebody's tukin statement of a month as PDF",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR},
            who = "the person himself")
    @GetMapping(path = "/{person}/{month}/slip", produces = PlainPdf.MEDIA_TYPE)
    ResponseEntity<byte[]> slipOf(
            Actor actor,
            @PathVariable UUID person,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable ExtraKind kind,
            Locale locale) {
        return slip(actor, new PersonId(person), month, kind, locale);
    }

    private ResponseEntity<byte[]> slip(
            Actor actor,
            PersonId person,
            YearMonth month,
            @Nullable ExtraKind kind,
            Locale locale) {
        ReadSlip.Slip slip =
                kind == null
                        ? readSlip.read(actor, person, month)
                        : readSlip.read(actor, person, month, kind);
        StatementView view =
                StatementView.of(slip.shown(), new LineTexts(messages, locale, actor.is(person)));
        return FileAnswer.of(
                "slip-%s-%s-%s.pdf"
                        .formatted(
                                kind == null ? "tukin" : kind.name().toLowerCase(Locale.ROOT),
                                month,
                                person),
                PlainPdf.MEDIA_TYPE,
                SlipPdf.of(slip, view, new SlipTexts(messages, locale)));
    }

    private StatementView view(
            Actor actor,
            PersonId person,
            YearMonth month,
            @Nullable ExtraKind kind,
            Locale locale) {
        ShownStatement shown =
                kind == null
                        ? readStatement.read(actor, person, month)
                        : readExtraStatement.read(actor, person, month, kind);
        return StatementView.of(shown, new LineTexts(messages, locale, actor.is(person)));
    }
}
