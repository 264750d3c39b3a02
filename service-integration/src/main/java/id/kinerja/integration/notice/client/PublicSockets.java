package id.kinerja.integration.notice.client;

import id.kinerja.integration.webhook.PublicHosts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Connections to mail servers, each to what its name was found to lead to. */
final class PublicSockets extends SocketFactory {

    private final PublicHosts hosts;

    PublicSockets(PublicHosts hosts) {
        this.hosts = hosts;
    }

    /** Looks again when it connects, whatever the caller has found before. */
    private static final class Looking extends Socket {

        private final PublicHosts hosts;

        Looking(PublicHosts hosts) {
            this.hosts = hosts;
        }

        @Override
        public void connect(SocketAddress to, int millis) throws IOException {
            InetSocketAddress server = (InetSocketAddress) to;
            InetAddress found = hosts.of(server.getHostString())[0];
            super.connect(new InetSocketAddress(found, server.getPort()), millis);
        }
    }

    @Override
    public Socket createSocket() {
        return new Looking(hosts);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(InetSocketAddress.createUnresolved(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
            throws IOException {
        return connected(InetSocketAddress.createUnresolved(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
            throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private Socket connected(InetSocketAddress to) throws IOException {
        Socket socket = createSocket();
        socket.connect(to, 0);
        return socket;
    }
}
