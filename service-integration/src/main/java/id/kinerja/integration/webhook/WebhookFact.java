package id.kinerja.integration.webhook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened, as endpoints are told of it.
 *
 * @param entity unique within the kind
 * @param revision of the entity; whoever gets two keeps the higher one
 * @param data ids, days and codes, in order
 */
public record WebhookFact(
        WebhookKind kind, String entity, long epoch, long revision, Map<String, String> data) {

    public WebhookFact {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** Where it is read, at the gateway. */
    public static Fields at(String link) {
        return new Fields().with("link", link);
    }

    /** What a message says, put together one by one. */
    public static final class Fields {

        private final Map<String, String> data = new LinkedHashMap<>();

        /** Left out where there is none. */
        public Fields with(String name, @Nullable Object value) {
            if (value != null) {
                data.put(name, value.toString());
            }
            return this;
        }

        public WebhookFact of(WebhookKind kind, String entity, long epoch, long revision) {
            return new WebhookFact(kind, entity, epoch, revision, data);
        }
    }
}
