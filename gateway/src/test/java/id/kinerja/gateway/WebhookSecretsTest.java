package id.kinerja.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookSecretsTest {

    @ParameterizedTest
    @CsvSource({
        "/iclock/fingerspot/abcdef, /iclock/fingerspot/(secret)",
        "http://integration/api/integration/iclock/hikvision/abcdef, /iclock/hikvision/(secret)",
        "http://integration/api/integration/scim/v2/Users?filter=userName%20eq%201, http://integration/api/integration/scim/v2/Users",
        "/api/integration/v1/people?unitId=1, /api/integration/v1/people?unitId=1",
        "/iclock/cdata, /iclock/cdata"
    })
    void keepsSecretsOfWebhooksAndNumbersLookedForOutOfTraces(String url, String told) {
        Observation.Context context = new Observation.Context();
        context.addHighCardinalityKeyValue(KeyValue.of("http.url", url));

        assertThat(new WebhookSecrets().map(context).getHighCardinalityKeyValue("http.url"))
                .isEqualTo(KeyValue.of("http.url", told));
    }
}
