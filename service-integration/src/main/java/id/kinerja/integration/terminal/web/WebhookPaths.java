package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.Terminal;
import java.util.Optional;
import java.util.stream.Stream;

/** Where webhooks are; what follows in a path is its secret. */
final class WebhookPaths {

    static final String FINGERSPOT = "/iclock/fingerspot/";
    static final String HIKVISION = "/iclock/hikvision/";

    private WebhookPaths() {}

    /** Of a terminal that has one. */
    static String of(Terminal terminal) {
        return terminal.feed().kind() == Terminal.Kind.HIKVISION ? HIKVISION : FINGERSPOT;
    }

    /** Which of them stands in a path, if one does. */
    static Optional<String> in(String path) {
        return Stream.of(FINGERSPOT, HIKVISION).filter(path::contains).findFirst();
    }
}
