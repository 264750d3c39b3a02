package id.kinerja.integration.webhook.client;

import id.kinerja.integration.webhook.PublicHosts;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** Each call is made to what its name was found to lead to. */
record PublicNames(PublicHosts hosts) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return hosts.of(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
