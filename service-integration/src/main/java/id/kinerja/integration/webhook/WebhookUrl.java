package id.kinerja.integration.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Where an endpoint may be. What a name leads to is looked at whenever it is called. */
public final class WebhookUrl {

    public static final int LONGEST = 2_000;

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
        return PublicName.is(host) ? Optional.empty() : Optional.of("webhook-url-not-public");
    }

    private static boolean isHttp(URI url) {
        return "https".equalsIgnoreCase(url.getScheme())
                || "http".equalsIgnoreCase(url.getScheme());
    }
}
