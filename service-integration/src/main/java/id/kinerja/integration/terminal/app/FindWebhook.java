package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.integration.terminal.WebhookSecret;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which device a message is of: one of the kind that has this secret and goes by this name. */
@Service
public class FindWebhook {

    private final Terminals terminals;

    FindWebhook(Terminals terminals) {
        this.terminals = terminals;
    }

    /** What can't be read is of the first device that has the secret, so that it is kept. */
    @Transactional(readOnly = true)
    public Optional<Terminal> find(
            Terminal.Kind kind, WebhookSecret secret, @Nullable String named) {
        List<Terminal> known = terminals.bySecret(secret);
        return known.stream()
                .filter(terminal -> terminal.feed().kind() == kind)
                .filter(terminal -> named == null || terminal.serialNumber().equals(named))
                .findFirst();
    }
}
