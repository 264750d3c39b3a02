package id.kinerja.platform.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** The problem codes that a service can answer with, and their texts. */
final class ProblemCodes {

    private static final String PREFIX = "problem.";

    private final MessageSource messages;
    private final Set<String> all;
    private final Set<String> used = new ConcurrentSkipListSet<>();

    private ProblemCodes(MessageSource messages, Set<String> all) {
        this.messages = messages;
        this.all = all;
    }

    static ProblemCodes of(MessageSource messages) {
        Set<String> all =
                Stream.of("messages.properties", "kinerja-messages.properties")
                        .flatMap(bundle -> load(bundle).stringPropertyNames().stream())
                        .filter(key -> key.startsWith(PREFIX) && key.endsWith(".detail"))
                        .map(key -> key.substring(PREFIX.length(), key.lastIndexOf('.')))
                        .collect(Collectors.toCollection(TreeSet::new));
        return new ProblemCodes(messages, all);
    }

    Set<String> all() {
        return all;
    }

    /** The code with its English title, marked as used by an endpoint. */
    String told(String code) {
        used.add(code);
        return "`" + code + "`: " + text(code, Locale.ENGLISH);
    }

    /** Every code that an endpoint can answer with, in both languages, as a table. */
    String asDescription() {
        String rows =
                used.stream()
                        .map(
                                code ->
                                        "| `%s` | %s | %s |"
                                                .formatted(
                                                        code,
                                                        text(code, Locale.of("id")),
                                                        text(code, Locale.ENGLISH)))
                        .collect(Collectors.joining("\n"));
        return """
               Refusals are problem details (RFC 9457) in Indonesian, or in English with \
               `Accept-Language: en`; their `code` is stable. Each answer to a known caller says \
               in `RateLimit` what is left, and is `429` with `Retry-After` beyond it. Where a service \
               can't answer, `503` with `Retry-After`: nothing is lost, send again with the same \
               `Idempotency-Key`.

               | Code | Arti | Meaning |
               |---|---|---|
               """
                + rows
                + "\n";
    }

    private String text(String code, Locale locale) {
        Object[] nothing = {"…", "…", "…", "…"};
        String detail = messages.getMessage(PREFIX + code + ".detail", nothing, code, locale);
        return Objects.requireNonNullElse(
                messages.getMessage(PREFIX + code + ".title", nothing, detail, locale), code);
    }

    private static Properties load(String name) {
        Properties texts = new Properties();
        try (InputStream file = ProblemCodes.class.getResourceAsStream("/" + name)) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
