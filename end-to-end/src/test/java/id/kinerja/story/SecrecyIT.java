package id.kinerja.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.event.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the month has left in logs and topics. */
@Order(5)
@ExtendWith(PlayedMonth.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecrecyIT {

    private static final int PEOPLE = 60;

    private final RunningSystem system;
    private final SecrecyScan scan = new SecrecyScan();

    SecrecyIT(RunningSystem system) {
        this.system = system;
        // Every account that the demo pays to.
        for (int number = 1; number <= PEOPLE; number++) {
            scan.with("account " + number, "%010d".formatted(number));
        }
    }

    @Test
    void leavesNoNumberAccountTokenNorCauseInAnyLog() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(system.logs())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                found.addAll(scan.findings("the name of a log", name.replace(".log", "")));
                try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                    lines.forEach(line -> found.addAll(scan.findings(name, line)));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void leavesNoNumberAccountTokenNorCauseInAnyTopicButOnPeople() {
        Set<String> found = new TreeSet<>();
        Set<String> read = new TreeSet<>();
        TopicRecords.readAll(
                system.brokerAdmin(),
                Topics.all(),
                record -> {
                    read.add(record.topic());
                    found.addAll(scan.findings(record.topic(), text(record)));
                });

        assertThat(read).contains(Topics.ATTENDANCE_DAY.name(), Topics.RUN.name());
        assertThat(found).containsExactly("NIP in " + Topics.PERSON.name());
    }

    /** Key, headers and payload, since each of them travels. */
    private static String text(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder();
        record.headers().forEach(header -> text.append(latin(header.value())).append('\n'));
        return text.append(latin(record.key()))
                .append('\n')
                .append(latin(record.value()))
                .toString();
    }

    private static String latin(byte @org.jspecify.annotations.Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
