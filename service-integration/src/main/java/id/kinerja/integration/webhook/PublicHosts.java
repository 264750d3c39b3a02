package id.kinerja.integration.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * What a name leads to. Whoever calls connects to what is found here and to nothing else, so that a
 * name can't lead elsewhere between the look and the call. One private address is one too many.
 */
public final class PublicHosts {

    private final Names names;
    private final Predicate<String> excused;

    /**
     * @param excused hosts that may stand at private addresses
     */
    public PublicHosts(Names names, Predicate<String> excused) {
        this.names = names;
        this.excused = excused;
    }

    /** Whoever knows what names lead to. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** A name that leads to somewhere private. */
    public static final class NotPublic extends UnknownHostException {

        private static final long serialVersionUID = 1L;
    }

    public InetAddress[] of(String host) throws UnknownHostException {
        InetAddress[] found = names.of(host);
        if (!excused.test(host) && !Arrays.stream(found).allMatch(PublicAddress::is)) {
            throw new NotPublic();
        }
        return found;
    }
}
