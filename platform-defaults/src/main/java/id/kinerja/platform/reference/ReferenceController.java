package id.kinerja.platform.reference;

import id.kinerja.platform.reference.ReferenceData.CodeList;
import id.kinerja.platform.web.Serves;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Labels and help texts for frontends; they change only with a new version of the service. */
@RestController
@RequestMapping("/v1/reference")
final class ReferenceController {

    private static final Duration KEPT = Duration.ofHours(1);

    private final ReferenceView indonesian;
    private final ReferenceView english;

    ReferenceController(ReferenceData data, JsonMapper json) {
        this.indonesian = view(data, Locale.of("id"), json);
        this.english = view(data, Locale.ENGLISH, json);
    }

    /**
     * @param version grows out of the texts themselves: the same texts have the same
     */
    record ReferenceView(String version, String language, List<CodeList> lists) {}

    /** Its ETag is the hash of its content. */
    @Serves(
            value = "Tells every code of this service with its label and help text",
            who = "every employee")
    @GetMapping
    ResponseEntity<ReferenceView> reference(Locale asked) {
        ReferenceView view = asked.getLanguage().equals("en") ? english : indonesian;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, view.language())
                .eTag("\"" + view.version() + "\"")
                .body(view);
    }

    private static ReferenceView view(ReferenceData data, Locale language, JsonMapper json) {
        List<CodeList> lists = data.in(language);
        return new ReferenceView(
                sha256(json.writeValueAsBytes(lists)), language.getLanguage(), lists);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every JDK has SHA-256", fault);
        }
    }
}
