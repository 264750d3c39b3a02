package id.kinerja.integration.terminal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventPartTest {

    private static final String EVENT = "{\"eventType\":\"AccessControllerEvent\"}";

    @Test
    void isTheWholeBodyWhereItHasNoParts() {
        assertThat(EventPart.of(bytes("  " + EVENT + "\r\n"))).contains(EVENT);
        assertThat(EventPart.of(bytes("{\"name\":\"Čontoh\"}"))).contains("{\"name\":\"Čontoh\"}");
    }

    @Test
    void isTheOneThatIsTextWhereverThePictureStands() {
        String event = part("event_log", "application/json", EVENT);
        byte[] picture = {(byte) 0xff, (byte) 0xd8, 0, 1, 2, '-', '-', 3};

        assertThat(EventPart.of(body(event, picture, false))).contains(EVENT);
        assertThat(EventPart.of(body(event, picture, true))).contains(EVENT);
    }

    @Test
    void losesPicturesThatStandInTheEventItself() {
        String inside = "{\"picture\":\"" + "A".repeat(90_000) + "\",\"serialNo\":1}";

        assertThat(EventPart.of(bytes(inside))).contains("{\"picture\":\"\",\"serialNo\":1}");
    }

    @Test
    void isNothingOfAPictureAloneAndOfWhatIsLongerThanAnyEvent() {
        assertThat(EventPart.of(new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1})).isEmpty();
        assertThat(EventPart.of(new byte[0])).isEmpty();
        assertThat(EventPart.of(bytes("[" + "1,".repeat(40_000) + "1]"))).isEmpty();
        assertThat(EventPart.of(bytes("--\r\n"))).isEmpty();
    }

    private static String part(String name, String type, String content) {
        return "--MIME_boundary\r\nContent-Disposition: form-data; name=\"%s\"\r\nContent-Type: %s\r\n\r\n%s\r\n"
                .formatted(name, type, content);
    }

    private static byte[] body(String event, byte[] picture, boolean pictureFirst) {
        var body = new ByteArrayOutputStream();
        if (!pictureFirst) {
            body.writeBytes(bytes(event));
        }
        body.writeBytes(bytes(part("Picture", "image/jpeg", "").replaceFirst("\r\n$", "")));
        body.writeBytes(picture);
        body.writeBytes(bytes("\r\n"));
        if (pictureFirst) {
            body.writeBytes(bytes(event));
        }
        body.writeBytes(bytes("--MIME_boundary--\r\n"));
        return body.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
