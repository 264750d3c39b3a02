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

    /** The value of a header that must be there. */
    public String header(String name) {
        String begins = name.toLowerCase(Locale.ROOT) + ":";
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begins))
                .map(line -> line.substring(begins.length()).strip())
                .findFirst()
                .orElseThrow();
    }

    public boolean has(String header) {
        return head.toLowerCase(Locale.ROOT).contains("\n" + header.toLowerCase(Locale.ROOT) + ":");
    }
}
