package id.kinerja.integration.notice;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class NoticesDocumentTest {

    private static final String SHOWS = "id.kinerja.integration.NoticeIT";

    @Test
    void saysOfEveryKindWhatTheTableSays() throws IOException {
        Properties texts = new Properties();
        try (var file =
                Files.newBufferedReader(
                        Path.of("src/main/resources/messages.properties"),
                        StandardCharsets.UTF_8)) {
            texts.load(file);
        }

        assertThat(rows())
                .extracting(NoticesDocumentTest::withoutTest)
                .containsExactlyElementsOf(
                        Arrays.stream(NoticeKind.values()).map(kind -> row(kind, texts)).toList());
    }

    @Test
    void namesATestThatShowsEachKindBeingTold() throws Exception {
        Class<?> shows = Class.forName(SHOWS, false, getClass().getClassLoader());
        List<String> tests =
                Arrays.stream(shows.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(Method::getName)
                        .toList();

        assertThat(rows())
                .allSatisfy(row -> assertThat(tests).contains(lastCell(row).replace("`", "")));
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("../docs/notices.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    private static String withoutTest(String row) {
        return row.substring(0, row.lastIndexOf('|', row.length() - 2) + 1);
    }

    private static String lastCell(String row) {
        return row.substring(withoutTest(row).length(), row.length() - 1).strip();
    }

    private static String row(NoticeKind kind, Properties texts) {
        return "| `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        kind,
                        texts.getProperty("code.NoticeKind." + kind + ".label"),
                        words(kind.addressee()),
                        kind.channels().stream()
                                .map(NoticesDocumentTest::words)
                                .collect(joining(", ")),
                        kind.isOptional() ? "yes" : "no",
                        kind.urgency() == Urgency.AT_ONCE ? "at once" : "daily");
    }

    private static String words(Addressee addressee) {
        return switch (addressee) {
            case ONESELF -> "whom it is about";
            case TASK_HOLDER -> "who has the task";
            case DIRECT_SUPERIOR -> "his direct superior";
        };
    }

    private static String words(Channel channel) {
        return switch (channel) {
            case IN_APP -> "in-app";
            case EMAIL -> "e-mail";
            case WEB_PUSH -> "web push";
            case WHATSAPP -> "WhatsApp";
        };
    }
}
