package id.kinerja.integration.siasn.client;

import id.kinerja.integration.siasn.Drift;
import id.kinerja.integration.siasn.SiasnFault;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code code/data/message}, in which SIASN answers questions. A page of a proxy, or a path that
 * the gateway doesn't know, is none: nobody is taken for missing by it.
 */
final class Envelope {

    private static final String FOUND = "1";
    private static final String NOT_FOUND = "0";

    private final Set<Drift> drift = new HashSet<>();
    private final @Nullable JsonNode inside;

    private Envelope(RawAnswer answer) {
        JsonNode json = answer.json();
        if (json == null) {
            throw unreadable();
        }
        Fields fields = new Fields(json, drift);
        String code = fields.text("code");
        if (answer.isFine() && FOUND.equals(code)) {
            this.inside = fields.node("data");
        } else if (NOT_FOUND.equals(code) && (answer.isNotFound() || answer.isFine())) {
            this.inside = null;
        } else {
            throw unreadable();
        }
    }

    static Envelope of(RawAnswer answer) {
        return new Envelope(answer);
    }

    Set<Drift> drift() {
        return drift;
    }

    /** Empty where SIASN has nothing. */
    Optional<Fields> object() {
        JsonNode node = inside;
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isObject()) {
            throw unreadable();
        }
        return Optional.of(new Fields(node, drift));
    }

    /** Empty where SIASN has nothing. */
    List<Fields> objects() {
        JsonNode node = inside;
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw unreadable();
        }
        if (node.valueStream().anyMatch(one -> !one.isObject())) {
            drift.add(Drift.FIELD_FORM);
        }
        return node.valueStream()
                .filter(JsonNode::isObject)
                .map(one -> new Fields(one, drift))
                .toList();
    }

    private static SiasnFailure unreadable() {
        return new SiasnFailure(SiasnFault.UNREADABLE);
    }
}
