package id.kinerja.integration.terminal.web;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import org.springframework.stereotype.Component;

/** Keeps out of traces the secret that stands in the path of a webhook. */
@Component
final class WebhookSecrets implements ObservationFilter {

    private static final String URL = "http.url";

    @Override
    public Observation.Context map(Observation.Context context) {
        KeyValue url = context.getHighCardinalityKeyValue(URL);
        if (url != null) {
            WebhookPaths.in(url.getValue())
                    .map(path -> KeyValue.of(URL, path + "(secret)"))
                    .ifPresent(context::addHighCardinalityKeyValue);
        }
        return context;
    }
}
