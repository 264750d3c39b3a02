package id.kinerja.launcher.demo;

import id.kinerja.kernel.event.Topics;
import id.kinerja.launcher.Sender;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of the events of each topic, as broker and databases have it: what was taken, put
 * aside and not read yet makes up what was delivered, once for each listener.
 */
final class EventReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DemoStage stage;
    private final Sender sender = new Sender();
    private final Map<String, Long> delivered = new TreeMap<>();
    private final Map<String, Heard> heard = new TreeMap<>();

    EventReport(DemoStage stage) {
        this.stage = stage;
    }

    /** By all listeners of a topic together. */
    private record Heard(int listeners, long taken, long deadLettered, long behind) {

        private static final Heard NONE = new Heard(0, 0, 0, 0);

        Heard with(JsonNode one) {
            return new Heard(
                    listeners + 1,
                    taken + one.get("taken").asLong(),
                    deadLettered + one.get("deadLettered").asLong(),
                    behind + one.get("behind").asLong());
        }
    }

    void print() {
        Topics.SERVICES.forEach(this::read);
        stage.say("Peristiwa per topik:");
        stage.say(
                "  %-36s %10s %10s %10s %10s %10s",
                "", "dikirim", "pendengar", "diambil", "disisihkan", "tertunda");
        delivered.forEach(
                (topic, number) -> {
                    Heard by = heard.getOrDefault(topic, Heard.NONE);
                    stage.say(
                            "  %-36s %,10d %10d %,10d %,10d %,10d",
                            topic,
                            number,
                            by.listeners(),
                            by.taken(),
                            by.deadLettered(),
                            by.behind());
                });
    }

    private void read(String service) {
        URI url =
                URI.create(
                        "http://127.0.0.1:"
                                + stage.installation().ports().serviceManagement(service)
                                + "/actuator/events");
        JsonNode ledger =
                JSON.readTree(
                        sender.send(HttpRequest.newBuilder(url).build(), "No answer at " + url)
                                .body());
        ledger.get("told")
                .forEach(
                        topic ->
                                delivered.put(
                                        topic.get("topic").asString(),
                                        topic.get("delivered").asLong()));
        ledger.get("taken")
                .forEach(
                        one ->
                                heard.merge(
                                        one.get("topic").asString(),
                                        Heard.NONE.with(one),
                                        (known, next) -> known.with(one)));
    }
}
