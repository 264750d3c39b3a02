package id.kinerja.integration.webhook.client;

import id.kinerja.integration.webhook.PublicAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up once; the connection is made to what is found here and to nothing else, so that a
 * name can't lead elsewhere between the look and the call. One private address is one too many.
 */
class PublicHosts implements DnsResolver {

    private final DnsResolver names;
    private final Set<String> allowed;

    PublicHosts(DnsResolver names, Set<String> allowed) {
        this.names = names;
        this.allowed = Set.copyOf(allowed);
    }

    /** A name that leads to somewhere private. */
    static final class NotPublic extends UnknownHostException {

        private static final long serialVersionUID = 1L;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (!allowed.contains(host) && !Arrays.stream(found).allMatch(PublicAddress::is)) {
            throw new NotPublic();
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
