package id.kinerja.platform.testing;

import id.kinerja.kernel.event.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One broker for all tests of a JVM, with every topic of the catalogue. */
public final class TestKafka {

    private static final EmbeddedKafkaKraftBroker BROKER = start();

    private TestKafka() {}

    public static Map<String, String> environment() {
        return Map.of(
                "KINERJA_KAFKA_BOOTSTRAP", bootstrap(), "KINERJA_KAFKA_PROTOCOL", "PLAINTEXT");
    }

    public static String bootstrap() {
        return BROKER.getBrokersAsString();
    }

    private static EmbeddedKafkaKraftBroker start() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperty("auto.create.topics.enable", "false");
        broker.afterPropertiesSet();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
        createTopics(broker.getBrokersAsString());
        return broker;
    }

    private static void createTopics(String bootstrap) {
        List<NewTopic> topics =
                Topics.all().stream()
                        .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1))
                        .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("No topics for the tests", fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while making topics", stopped);
        }
    }
}
