package id.kinerja.launcher;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The Java types of Kubernetes and of Strimzi, read strictly: they keep unknown fields for those
 * who want them, and an API server drops such a field without a word, so here each is a finding.
 */
final class KubernetesTypes {

    private static final Map<String, Class<?>> TYPES =
            Map.ofEntries(
                    Map.entry("v1 Namespace", Namespace.class),
                    Map.entry("v1 ServiceAccount", ServiceAccount.class),
                    Map.entry("v1 ConfigMap", ConfigMap.class),
                    Map.entry("v1 Service", Service.class),
                    Map.entry("apps/v1 Deployment", Deployment.class),
                    Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
                    Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
                    Map.entry("kafka.strimzi.io/v1 Kafka", Kafka.class),
                    Map.entry("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class),
                    Map.entry("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class),
                    Map.entry("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class));

    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .annotationIntrospector(new NothingUnknown())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();

    private KubernetesTypes() {}

    /** The type of objects of this version and kind, such as {@code apps/v1 Deployment}. */
    static Optional<Class<?>> of(String kind) {
        return Optional.ofNullable(TYPES.get(kind));
    }

    /** What of this text the type does not take, by path; nothing when it takes all. */
    static List<String> findings(String json, Class<?> type) {
        try {
            List<String> findings = new ArrayList<>();
            JsonNode kept = STRICT.valueToTree(STRICT.readValue(json, type));
            lost(STRICT.readTree(json), kept, "", findings);
            return findings;
        } catch (JsonMappingException refused) {
            return List.of(path(refused) + ": " + refused.getOriginalMessage());
        } catch (JsonProcessingException broken) {
            return List.of(broken.getOriginalMessage());
        }
    }

    private static String path(JsonMappingException refused) {
        return refused.getPath().stream()
                .map(
                        step ->
                                step.getFieldName() == null
                                        ? String.valueOf(step.getIndex())
                                        : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
    }

    /** An unknown word of a list of words is read as null, and is no longer there when written. */
    private static void lost(JsonNode given, JsonNode kept, String path, List<String> findings) {
        if (given.isObject()) {
            given.properties()
                    .forEach(
                            field ->
                                    lost(
                                            field.getValue(),
                                            kept.path(field.getKey()),
                                            path + "/" + field.getKey(),
                                            findings));
        } else if (given.isArray()) {
            for (int i = 0; i < given.size(); i++) {
                JsonNode one = given.get(i);
                // Words may be kept as a set, in an order of its own.
                JsonNode same = one.isValueNode() && has(kept, one) ? one : kept.path(i);
                lost(one, same, path + "/" + i, findings);
            }
        } else if (!given.asText().equals(kept.asText())) {
            findings.add(path + ": " + given + " is read as " + kept);
        }
    }

    private static boolean has(JsonNode list, JsonNode value) {
        return list.valueStream().anyMatch(value::equals);
    }

    /**
     * Without the drawers into which the types put what they don't know, and with what equals a
     * default.
     */
    private static final class NothingUnknown extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(
                MapperConfig<?> config, Annotated member) {
            return super.findPropertyIgnoralByName(config, member).withoutIgnoreUnknown();
        }

        @Override
        public JsonInclude.Value findPropertyInclusion(Annotated member) {
            return JsonInclude.Value.construct(
                    JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS);
        }
    }
}
