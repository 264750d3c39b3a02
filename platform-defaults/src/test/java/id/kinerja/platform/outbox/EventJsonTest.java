package id.kinerja.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Contracts;
import id.kinerja.platform.testing.Contracts.Sample;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @MethodSource("samples")
    void readsASampleAndWritesItBack(Sample sample) {
        Object event = EventJson.read(sample.json(), sample.contract());

        byte[] written = EventJson.write(event);

        assertThat(withoutNulls(written)).isEqualTo(JSON.readTree(sample.json()));
        assertThat(EventJson.read(written, sample.contract())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesWhatTheSchemaAllows(Sample sample) {
        byte[] written = EventJson.write(EventJson.read(sample.json(), sample.contract()));

        assertThat(Contracts.faultsOf(sample.contract(), written)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void passesOverAFieldOfANewerProducer(Sample sample) {
        ObjectNode newer = (ObjectNode) JSON.readTree(sample.json());
        newer.put("addedLater", "x");

        assertThat(EventJson.read(JSON.writeValueAsBytes(newer), sample.contract()))
                .isEqualTo(EventJson.read(sample.json(), sample.contract()));
    }

    static Stream<Sample> samples() {
        return Topics.all().stream()
                .<Class<?>>map(Topic::contract)
                .filter(contract -> contract != byte[].class)
                .distinct()
                .flatMap(contract -> Contracts.samplesOf(contract).stream());
    }

    private static JsonNode withoutNulls(byte[] json) {
        JsonNode event = JSON.readTree(json);
        removeNulls(event);
        return event;
    }

    private static void removeNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        node.forEach(EventJsonTest::removeNulls);
    }
}
