package id.kinerja.gateway;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import org.springframework.stereotype.Component;

/** Keeps out of traces the secret that stands in the path of a webhook, on the way in and on. */
@Component
final class WebhookSecrets implements ObservationFilter {

    private static final String URL = "http.url";
    private static final String WEBHOOK = "/iclock/fingerspot/";

    @Override
    public Observation.Context map(Observation.Context context) {
        KeyValue url = context.getHighCardinalityKeyValue(URL);
        if (url != null && url.getValue().contains(WEBHOOK)) {
            context.addHighCardinalityKeyValue(KeyValue.of(URL, WEBHOOK + "(secret)"));
        }
        return context;
    }
}
