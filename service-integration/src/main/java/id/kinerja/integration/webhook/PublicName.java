package id.kinerja.integration.webhook;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a host is called as those of the public net are, before it is seen where that leads. */
public final class PublicName {

    /** Digits and dots in any base, or in brackets; a name never ends in a number. */
    private static final Pattern LITERAL =
            Pattern.compile("\\[.*]|(.*\\.)?(\\d+|0x[0-9a-f]*)", Pattern.CASE_INSENSITIVE);

    /** An address as it is commonly written; in octal or shortened it is nobody's honest choice. */
    private static final Pattern PLAIN =
            Pattern.compile("\\[[0-9a-f:.]*]|(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    private static final List<String> PRIVATE_NAMES =
            List.of(".localhost", ".local", ".internal", ".lan", ".home.arpa", ".svc");

    private PublicName() {}

    /**
     * @param host as it is written in a URL
     */
    public static boolean is(String host) {
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
