package id.kinerja.integration.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where an endpoint may be. What a name leads to is looked at whenever it is called. */
public final class WebhookUrl {

    public static final int LONGEST = 2_000;

    /** Digits and dots in any base, or in brackets; a name never ends in a number. */
    private static final Pattern LITERAL =
            Pattern.compile("\\[.*]|(.*\\.)?(\\d+|0x[0-9a-f]*)", Pattern.CASE_INSENSITIVE);

    /** An address as it is commonly written; in octal or shortened it is nobody's honest choice. */
    private static final Pattern PLAIN =
            Pattern.compile("\\[[0-9a-f:.]*]|(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    private static final List<String> PRIVATE_NAMES =
            List.of(".localhost", ".local", ".internal", ".lan", ".home.arpa", ".svc");

    private WebhookUrl() {}

    /**
     * @param allowed hosts of this installation's own choice, which may be private and without TLS
     * @return a code of what is wrong with it; nothing where it may be called
     */
    public static Optional<String> fault(String text, Set<String> allowed) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException unreadable) {
            return Optional.of("webhook-url-unreadable");
        }
        String host = url.getHost();
        if (host == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return Optional.of("webhook-url-unreadable");
        }
        if (isHttp(url) && allowed.contains(host)) {
            return Optional.empty();
        }
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            return Optional.of("webhook-url-not-https");
        }
        return isPublic(host) ? Optional.empty() : Optional.of("webhook-url-not-public");
    }

    private static boolean isHttp(URI url) {
        return "https".equalsIgnoreCase(url.getScheme())
                || "http".equalsIgnoreCase(url.getScheme());
    }

    private static boolean isPublic(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        if (LITERAL.matcher(name).matches()) {
            return isPublicLiteral(name);
        }
        return name.contains(".") && PRIVATE_NAMES.stream().noneMatch(name::endsWith);
    }

    /** What isn't plainly an address is none. */
    private static boolean isPublicLiteral(String literal) {
        try {
            return PLAIN.matcher(literal).matches()
                    && PublicAddress.is(
                            InetAddress.ofLiteral(literal.replace("[", "").replace("]", "")));
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }
}
