package id.kinerja.platform.testing;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** An issuer of tokens that isn't there until it is started. */
public final class LateIssuer {

    private final int port = freePort();

    public String issuer() {
        return "http://127.0.0.1:" + port;
    }

    public void start() {
        TestIssuer.serve(port);
    }

    public String token(AgencyId agency, Role... roles) {
        return TestIssuer.tokenFrom(port, agency, roles);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
