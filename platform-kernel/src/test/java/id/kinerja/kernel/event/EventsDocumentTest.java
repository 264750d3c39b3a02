package id.kinerja.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsDocumentTest {

    @Test
    void saysOfEveryTopicWhatTheCatalogueSays() throws IOException {
        List<String> rows =
                Files.readAllLines(Path.of("../docs/events.md")).stream()
                        .filter(line -> line.startsWith("| `"))
                        .toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        Topics.all().stream().map(EventsDocumentTest::row).toList());
    }

    @Test
    void givesEveryTopicOneOwnerThatIsAService() {
        assertThat(Topics.all())
                .allSatisfy(
                        topic ->
                                assertThat(Topics.SERVICES)
                                        .contains(topic.owner())
                                        .containsAll(topic.listeners()));
        assertThat(Topics.all()).extracting(Topic::name).doesNotHaveDuplicates();
    }

    private static String row(Topic<?> topic) {
        return "| `%s` | %s | %s | %d | %s | %d | %s |"
                .formatted(
                        topic.name(),
                        topic.owner(),
                        topic.contract() == byte[].class
                                ? "as it came"
                                : topic.contract().getSimpleName(),
                        topic.partitions(),
                        topic.retention() == Topic.Retention.COMPACTED ? "compacted" : "90 days",
                        topic.maxBytes(),
                        String.join(", ", topic.listeners()));
    }
}
