package id.kinerja.launcher;

import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Topics and access as the catalogue says: one owner writes, the listeners read. */
final class KafkaTopics {

    /** The least that a broker accepts: passwords of ours are random, so none is guessed. */
    private static final int ITERATIONS = 4096;

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

    /**
     * The same from outside the launcher, where a broker stands in Docker.
     *
     * @param environment the broker's address in {@code KINERJA_KAFKA_BOOTSTRAP}, and the secrets
     *     of its accounts
     */
    static void makeByEnvironment(Map<String, String> environment) {
        Map<String, String> accounts = new HashMap<>();
        Topics.SERVICES.forEach(
                service -> accounts.put(service, secret(environment, Kafka.accountOf(service))));
        new KafkaTopics(
                        variable(environment, "KINERJA_KAFKA_BOOTSTRAP"),
                        Kafka.ADMIN,
                        secret(environment, Kafka.accountOf(Kafka.ADMIN)))
                .make(accounts);
    }

    private static String secret(Map<String, String> environment, String name) {
        return variable(environment, SecretNames.variable(name));
    }

    private static String variable(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new LauncherFault(name + " is not set");
        }
        return value;
    }

    /**
     * Makes what is missing and takes away every access that the table doesn't give; bears
     * repetition.
     *
     * @param accounts the password of each service
     */
    void make(Map<String, String> accounts) {
        try (Admin admin = Admin.create(connection)) {
            Set<String> there = admin.listTopics().names().get();
            admin.createTopics(
                            Topics.all().stream()
                                    .filter(topic -> !there.contains(topic.name()))
                                    .map(KafkaTopics::topic)
                                    .toList())
                    .all()
                    .get();
            setAccess(admin);
            admin.alterUserScramCredentials(
                            accounts.entrySet().stream().map(KafkaTopics::account).toList())
                    .all()
                    .get();
        } catch (ExecutionException fault) {
            throw new LauncherFault("The topics can't be made: " + fault.getCause(), fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LauncherFault("Stopped while the topics were made", stopped);
        }
    }

    private static void setAccess(Admin admin) throws ExecutionException, InterruptedException {
        Set<AclBinding> wanted = new HashSet<>(access());
        Set<AclBinding> given =
                new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get());
        admin.deleteAcls(
                        given.stream()
                                .filter(rule -> !wanted.contains(rule))
                                .map(AclBinding::toFilter)
                                .toList())
                .all()
                .get();
        admin.createAcls(wanted.stream().filter(rule -> !given.contains(rule)).toList())
                .all()
                .get();
    }

    private static UserScramCredentialAlteration account(Map.Entry<String, String> account) {
        return new UserScramCredentialUpsertion(
                account.getKey(),
                new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                account.getValue());
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
