package id.kinerja.integration.terminal.web;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import org.springframework.stereotype.Component;

/** Keeps out of traces the secret that stands in the path of a webhook. */
@Component
final class WebhookSecrets implements ObservationFilter {

    private static final String URL = "http.url";
    private static final String WEBHOOK = FingerspotController.PATH;

    @Override
    public Observation.Context map(Observation.Context context) {
        KeyValue url = context.getHighCardinalityKeyValue(URL);
        if (url != null && url.getValue().contains(WEBHOOK)) {
            context.addHighCardinalityKeyValue(KeyValue.of(URL, WEBHOOK + "(secret)"));
        }
        return context;
    }
}
