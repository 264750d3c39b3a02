package id.kinerja.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a component that a test can cut: calls on it break, and new ones are turned away. */
final class CutLine {

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    CutLine(int target) {
        this.target = target;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Thread.ofPlatform().daemon().name("cut-line").start(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(CutLine::hangUp);
        open.clear();
    }

    void mend() {
        cut = false;
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                if (cut) {
                    hangUp(caller);
                } else {
                    connect(caller);
                }
            } catch (IOException gone) {
                // The caller hung up, or the component is away; the next one is another matter.
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        Socket component = new Socket(InetAddress.getLoopbackAddress(), target);
        caller.setTcpNoDelay(true);
        component.setTcpNoDelay(true);
        open.add(caller);
        open.add(component);
        Thread.ofVirtual().start(() -> pass(caller, component));
        Thread.ofVirtual().start(() -> pass(component, caller));
    }

    private void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // Either side may hang up at any time.
        } finally {
            hangUp(from);
            hangUp(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
