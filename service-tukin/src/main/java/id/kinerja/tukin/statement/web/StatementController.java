package id.kinerja.tukin.statement.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.statement.ShownStatement;
import id.kinerja.tukin.statement.app.ReadStatement;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Statements that explain themselves: each line says its rule, its facts and its amount. */
@RestController
@RequestMapping("/v1/statements")
class StatementController {

    private final ReadStatement readStatement;
    private final MessageSource messages;

    StatementController(ReadStatement readStatement, MessageSource messages) {
        this.readStatement = readStatement;
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

    private StatementView view(Actor actor, PersonId person, YearMonth month, Locale locale) {
        ShownStatement shown = readStatement.read(actor, person, month);
        return StatementView.of(shown, new LineTexts(messages, locale, actor.is(person)));
    }
}
