package id.kinerja.platform.listening;

import id.kinerja.platform.agency.ActorScope;
import id.kinerja.platform.agency.Caller;
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

    /** Marked once it was taken: a kill in between takes it twice, which has one effect. */
    private void takeAgain(DeadLetters.Letter letter) {
        byte[] key = letter.key() == null ? "".getBytes(StandardCharsets.UTF_8) : letter.key();
        // A replayed letter has no place in its topic; the random part of its id makes one.
        long place = letter.id().getLeastSignificantBits() & Long.MAX_VALUE;
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(letter.topic(), 0, place, key, letter.payload());
        record.headers()
                .add("ce_agency", letter.agency().toString().getBytes(StandardCharsets.UTF_8));
        intake.takeAgain(letter.listener(), record);
        ActorScope.call(
                Caller.named("management"),
                () -> {
                    letters.markReplayed(letter);
                    return true;
                });
    }
}
