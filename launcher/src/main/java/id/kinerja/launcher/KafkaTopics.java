package id.kinerja.launcher;

import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Topics and access as the catalogue says: one owner writes, the listeners read. */
final class KafkaTopics {

    private final Map<String, Object> connection;

    KafkaTopics(String bootstrap, String user, String password) {
        this.connection = connection(bootstrap, user, password);
    }

    /** How an account of the broker connects. */
    static Map<String, Object> connection(String bootstrap, String user, String password) {
        return Map.of(
                "bootstrap.servers",
                bootstrap,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
                        + user
                        + "\" password=\""
                        + password
                        + "\";");
    }

    void create() {
        try (Admin admin = Admin.create(connection)) {
            Set<String> there = admin.listTopics().names().get();
            admin.createTopics(
                            Topics.all().stream()
                                    .filter(topic -> !there.contains(topic.name()))
                                    .map(KafkaTopics::topic)
                                    .toList())
                    .all()
                    .get();
            admin.createAcls(access()).all().get();
        } catch (ExecutionException fault) {
            throw new LauncherFault("The topics can't be made: " + fault.getCause(), fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LauncherFault("Stopped while the topics were made", stopped);
        }
    }

    static List<AclBinding> access() {
        List<AclBinding> access = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            access.add(
                    allow(
                            topic.owner(),
                            ResourceType.TOPIC,
                            topic.name(),
                            PatternType.LITERAL,
                            AclOperation.WRITE));
            topic.listeners()
                    .forEach(
                            listener ->
                                    access.add(
                                            allow(
                                                    listener,
                                                    ResourceType.TOPIC,
                                                    topic.name(),
                                                    PatternType.LITERAL,
                                                    AclOperation.READ)));
        }
        Topics.SERVICES.forEach(
                service ->
                        access.add(
                                allow(
                                        service,
                                        ResourceType.GROUP,
                                        service,
                                        PatternType.PREFIXED,
                                        AclOperation.READ)));
        return access;
    }

    private static NewTopic topic(Topic<?> topic) {
        Map<String, String> settings =
                switch (topic.retention()) {
                    case COMPACTED -> Map.of("cleanup.policy", "compact");
                    case DAYS_90 ->
                            Map.of(
                                    "retention.ms",
                                    Long.toString(Topic.Retention.WINDOW.toMillis()));
                };
        return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(settings);
    }

    private static AclBinding allow(
            String service,
            ResourceType type,
            String name,
            PatternType pattern,
            AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + service, "*", operation, AclPermissionType.ALLOW));
    }
}
