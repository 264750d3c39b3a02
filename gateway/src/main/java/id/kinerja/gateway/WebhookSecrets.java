package id.kinerja.gateway;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps out of traces the secret that stands in the path of a webhook, on the way in and on. */
@Component
final class WebhookSecrets implements ObservationFilter {

    private static final String URL = "http.url";
    private static final List<String> WEBHOOKS =
            List.of("/iclock/fingerspot/", "/iclock/hikvision/");

    @Override
    public Observation.Context map(Observation.Context context) {
        KeyValue url = context.getHighCardinalityKeyValue(URL);
        if (url != null) {
            WEBHOOKS.stream()
                    .filter(url.getValue()::contains)
                    .map(webhook -> KeyValue.of(URL, webhook + "(secret)"))
                    .forEach(context::addHighCardinalityKeyValue);
        }
        return context;
    }
}
