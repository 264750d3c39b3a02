package id.kinerja.gateway;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps out of traces the secret that stands in the path of a webhook, on the way in and on, and
 * what an HR system looks for by SCIM, which may be a number.
 */
@Component
final class WebhookSecrets implements ObservationFilter {

    private static final String URL = "http.url";
    private static final String SCIM = "/scim/";
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
            withoutQuery(url.getValue())
                    .map(told -> KeyValue.of(URL, told))
                    .ifPresent(context::addHighCardinalityKeyValue);
        }
        return context;
    }

    private static Optional<String> withoutQuery(String url) {
        int query = url.indexOf('?');
        return query >= 0 && url.substring(0, query).contains(SCIM)
                ? Optional.of(url.substring(0, query))
                : Optional.empty();
    }
}
