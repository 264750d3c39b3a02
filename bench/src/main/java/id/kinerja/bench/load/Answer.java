package id.kinerja.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * @param head status line and headers
 */
public record Answer(int status, String head, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean has(String header) {
        return head.toLowerCase(Locale.ROOT).contains("\n" + header.toLowerCase(Locale.ROOT) + ":");
    }
}
