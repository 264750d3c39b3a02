package id.kinerja.platform.listening;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * For operators, on the management port: what waits among the dead letters, and taking it again.
 */
@Endpoint(id = "deadletters")
public final class DeadLetterEndpoint {

    private final DeadLetters letters;
    private final EventIntake intake;

    public DeadLetterEndpoint(DeadLetters letters, EventIntake intake) {
        this.letters = letters;
        this.intake = intake;
    }

    @ReadOperation
    public Map<String, List<String>> waiting() {
        return Map.of(
                "waiting",
                letters.waiting().stream()
                        .map(letter -> letter.listener() + " " + letter.topic() + " " + letter.id())
                        .toList());
    }

    @WriteOperation
    public Map<String, Integer> replay() {
        List<DeadLetters.Letter> waiting = letters.waiting();
        waiting.forEach(this::takeAgain);
        return Map.of("replayed", waiting.size());
    }

    private void takeAgain(DeadLetters.Letter letter) {
        letters.markReplayed(letter.id());
        byte[] key = letter.key() == null ? "".getBytes(StandardCharsets.UTF_8) : letter.key();
        // A replayed letter has no place in its topic; its id makes a place that repeats for no
        // other.
        long place = letter.id().getMostSignificantBits() & Long.MAX_VALUE;
        intake.takeAgain(
                letter.listener(),
                new ConsumerRecord<>(letter.topic(), 0, place, key, letter.payload()));
    }
}
