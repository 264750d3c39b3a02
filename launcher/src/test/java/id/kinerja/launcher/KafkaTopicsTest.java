package id.kinerja.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KafkaTopicsTest {

    private final List<AclBinding> access = KafkaTopics.access();

    static Stream<Topic<?>> topics() {
        return Topics.all().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void letsOnlyTheOwnerWriteATopic(Topic<?> topic) {
        assertThat(who(topic.name(), AclOperation.WRITE)).containsExactly("User:" + topic.owner());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void letsOnlyListenersReadATopic(Topic<?> topic) {
        assertThat(who(topic.name(), AclOperation.READ))
                .containsExactlyElementsOf(
                        topic.listeners().stream().map(listener -> "User:" + listener).toList());
    }

    @Test
    void keepsTheGroupsOfAServiceToItself() {
        assertThat(
                        access.stream()
                                .filter(
                                        rule ->
                                                rule.pattern().resourceType()
                                                        == ResourceType.GROUP))
                .hasSameSizeAs(Topics.SERVICES)
                .allSatisfy(
                        rule -> {
                            assertThat(rule.pattern().patternType())
                                    .isEqualTo(PatternType.PREFIXED);
                            assertThat(rule.entry().principal())
                                    .isEqualTo("User:" + rule.pattern().name());
                        });
    }

    @Test
    void givesNobodyMoreThanReadingAndWriting() {
        assertThat(access)
                .extracting(rule -> rule.entry().operation())
                .containsOnly(AclOperation.READ, AclOperation.WRITE);
    }

    private Stream<String> who(String topic, AclOperation operation) {
        return access.stream()
                .filter(rule -> rule.pattern().resourceType() == ResourceType.TOPIC)
                .filter(rule -> rule.pattern().name().equals(topic))
                .filter(rule -> rule.entry().operation() == operation)
                .map(rule -> rule.entry().principal());
    }
}
