package id.kinerja.integration;

import id.kinerja.integration.agency.AgenciesAtWork;
import id.kinerja.integration.agency.WaitingWork;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.app.SendWebhooks;
import id.kinerja.integration.webhook.app.WorkOnWebhooks;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyRounds;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.agency.Aside;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What other systems are told by webhooks: each endpoint in a thread of its own, so that a slow one
 * holds up no other.
 */
@Configuration(proxyBeanMethods = false)
class WebhookRounds {

    private final AgencyRounds agencies;
    private final Aside looking;
    private final Aside forgetting;
    private final Map<WebhookEndpoint.Id, Aside> sending = new ConcurrentHashMap<>();
    private final SendWebhooks sendWebhooks;
    private final WorkOnWebhooks workOnWebhooks;

    WebhookRounds(AgenciesAtWork atWork, SendWebhooks sendWebhooks, WorkOnWebhooks workOnWebhooks) {
        this.agencies = new AgencyRounds(atWork::all);
        AgencyRounds waiting = new AgencyRounds(() -> atWork.with(WaitingWork.WEBHOOKS));
        this.looking = new Aside("webhooks", () -> waiting.each(this::send));
        this.forgetting =
                new Aside(
                        "webhooks of former months",
                        () -> agencies.whileMore(agency -> workOnWebhooks.forget() > 0));
        this.sendWebhooks = sendWebhooks;
        this.workOnWebhooks = workOnWebhooks;
    }

    @Scheduled(fixedDelayString = "${kinerja.webhooks.round:1s}")
    void send() {
        looking.start();
    }

    @Scheduled(cron = "${kinerja.webhooks.forgetting:0 40 2 * * *}", zone = "Asia/Jakarta")
    void forget() {
        forgetting.start();
    }

    private void send(AgencyId agency) {
        workOnWebhooks
                .due()
                .forEach(
                        endpoint ->
                                sending.computeIfAbsent(endpoint, one -> aside(agency, one))
                                        .start());
    }

    private Aside aside(AgencyId agency, WebhookEndpoint.Id endpoint) {
        return new Aside(
                "webhook " + endpoint.value(),
                () -> AgencyScope.run(agency, () -> sendWebhooks.send(agency, endpoint)));
    }
}
