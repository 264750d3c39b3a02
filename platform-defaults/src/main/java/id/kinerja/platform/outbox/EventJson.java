package id.kinerja.platform.outbox;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of events, with settings of its own: how a service answers its callers must not change
 * what it tells other services.
 */
public final class EventJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private EventJson() {}

    public static byte[] write(Object event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /** Fields that the contract doesn't know are passed over, as a newer producer may send them. */
    public static <E> E read(byte[] json, Class<E> contract) {
        return MAPPER.readValue(json, contract);
    }
}
