package id.kinerja.integration.webhook.app;

import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookKind;
import id.kinerja.integration.webhook.WebhookLine;
import id.kinerja.integration.webhook.WebhookUrl;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be asked for. */
@Component
class WebhookWishes {

    private final WebhookLine line;

    WebhookWishes(WebhookLine line) {
        this.line = line;
    }

    WebhookEndpoint.Wish checked(WebhookEndpoint.Wish wish) {
        List<Finding> findings = new ArrayList<>();
        WebhookUrl.fault(wish.url(), line.allowedHosts())
                .ifPresent(code -> findings.add(Finding.of("url", code)));
        if (wish.kinds().contains(WebhookKind.PING)) {
            findings.add(Finding.of("kinds", "webhook-kind-is-a-test"));
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid("webhook-endpoint-invalid", findings);
        }
        return wish;
    }
}
