package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.CloudMessage;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.integration.terminal.WebhookSecret;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which device a message of a cloud is of: one that has this secret and goes by this id. */
@Service
public class FindWebhook {

    private final Terminals terminals;

    FindWebhook(Terminals terminals) {
        this.terminals = terminals;
    }

    /** What can't be read is of the first device that has the secret, so that it is kept. */
    @Transactional(readOnly = true)
    public Optional<Terminal> find(WebhookSecret secret, CloudMessage message) {
        List<Terminal> known = terminals.bySecret(secret);
        return known.stream()
                .filter(
                        terminal ->
                                message.cloudId() == null
                                        || terminal.serialNumber().equals(message.cloudId()))
                .findFirst();
    }
}
