package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.integration.terminal.WebhookSecret;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a device a webhook with a secret; the one before it opens nothing any more. */
@Service
public class SetWebhookSecret {

    private final TerminalOffices offices;
    private final Terminals terminals;
    private final AuditTrail audit;

    SetWebhookSecret(TerminalOffices offices, Terminals terminals, AuditTrail audit) {
        this.offices = offices;
        this.terminals = terminals;
        this.audit = audit;
    }

    /** A secret that is told this once, and whose it is; nobody can look it up. */
    public record Opened(Terminal terminal, WebhookSecret secret) {}

    @Transactional
    public Opened set(Actor actor, String serialNumber) {
        Terminal terminal = held(actor, serialNumber);
        WebhookSecret secret = WebhookSecret.next();
        terminals.keepSecret(terminal.serialNumber(), secret);
        audit.record(Act.of("WEBHOOK_SECRET_SET").named(serialNumber));
        return new Opened(terminal, secret);
    }

    /**
     * The secret of another device of the kind, since a cloud has one webhook for all devices of an
     * account.
     */
    @Transactional
    public void share(Actor actor, String serialNumber, String with) {
        Terminal terminal = held(actor, serialNumber);
        Terminal other = held(actor, with);
        if (!terminals.shareSecret(other.serialNumber(), terminal.serialNumber())) {
            throw Refused.conflict("webhook-not-set");
        }
        audit.record(Act.of("WEBHOOK_SECRET_SET").named(serialNumber));
    }

    private Terminal held(Actor actor, String serialNumber) {
        Terminal terminal = offices.hold(actor, serialNumber);
        if (!terminal.hasWebhook()) {
            throw Refused.conflict("terminal-has-no-webhook");
        }
        return terminal;
    }
}
