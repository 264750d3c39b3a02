package id.kinerja.tukin.statement.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.pdf.PlainPdf;
import id.kinerja.platform.web.FileAnswer;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.statement.ShownStatement;
import id.kinerja.tukin.statement.app.ReadSlip;
import id.kinerja.tukin.statement.app.ReadStatement;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Statements that explain themselves: each line says its rule, its facts and its amount. */
@RestController
@RequestMapping("/v1/statements")
class StatementController {

    private final ReadStatement readStatement;
    private final ReadSlip readSlip;
    private final MessageSource messages;

    StatementController(ReadStatement readStatement, ReadSlip readSlip, MessageSource messages) {
        this.readStatement = readStatement;
        this.readSlip = readSlip;
        this.messages = messages;
    }

    /** One's own statement of a month, as it stands now. */
    @Serves(
            value = "Reads one's own tukin statement of a month, as it stands now",
            who = "every employee, for himself")
    @GetMapping("/me/{month}")
    StatementView mine(Actor actor, @PathVariable YearMonth month, Locale locale) {
        return view(actor, actor.requirePerson(), month, locale);
    }

    @Serves(
            value = "Reads somebody's tukin statement of a month",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR},
            who = "the person himself")
    @GetMapping("/{person}/{month}")
    StatementView of(
            Actor actor, @PathVariable UUID person, @PathVariable YearMonth month, Locale locale) {
        return view(actor, new PersonId(person), month, locale);
    }

    @Serves(
            value = "Downloads one's own tukin statement of a month as PDF, as it stands now",
            who = "every employee, for himself")
    @GetMapping(path = "/me/{month}/slip", produces = PlainPdf.MEDIA_TYPE)
    ResponseEntity<byte[]> mySlip(Actor actor, @PathVariable YearMonth month, Locale locale) {
        return slip(actor, actor.requirePerson(), month, locale);
    }

    /** The same bytes as long as nothing of it changes. */
    @Serves(
            value = "Downloads somebody's tukin statement of a month as PDF",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR},
            who = "the person himself")
    @GetMapping(path = "/{person}/{month}/slip", produces = PlainPdf.MEDIA_TYPE)
    ResponseEntity<byte[]> slipOf(
            Actor actor, @PathVariable UUID person, @PathVariable YearMonth month, Locale locale) {
        return slip(actor, new PersonId(person), month, locale);
    }

    private ResponseEntity<byte[]> slip(
            Actor actor, PersonId person, YearMonth month, Locale locale) {
        ReadSlip.Slip slip = readSlip.read(actor, person, month);
        StatementView view =
                StatementView.of(slip.shown(), new LineTexts(messages, locale, actor.is(person)));
        return FileAnswer.of(
                "slip-tukin-%s-%s.pdf".formatted(month, person),
                PlainPdf.MEDIA_TYPE,
                SlipPdf.of(slip, view, new SlipTexts(messages, locale)));
    }

    private StatementView view(Actor actor, PersonId person, YearMonth month, Locale locale) {
        ShownStatement shown = readStatement.read(actor, person, month);
        return StatementView.of(shown, new LineTexts(messages, locale, actor.is(person)));
    }
}
