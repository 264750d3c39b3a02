package id.kinerja.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * One kept connection to this machine, one request at a time: as little work on this side as
 * possible, since both sides share the processors.
 */
public final class HttpConnection implements AutoCloseable {

    private static final int BUFFER = 16 << 10;
    private static final int STATUS_AT = 9;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;
    private final Duration patience;
    private Socket socket;
    private InputStream in;
    private boolean closing;

    public HttpConnection(int port) throws IOException {
        this(port, PATIENCE);
    }

    /**
     * @param patience with each answer
     */
    public HttpConnection(int port, Duration patience) throws IOException {
        this.port = port;
        this.patience = patience;
        this.socket = connected();
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /** A whole request as bytes. */
    public static byte[] request(String method, String path, String headers, String body) {
        return request(method, path, headers, "application/json", body);
    }

    /**
     * @param type of the body
     */
    public static byte[] request(
            String method, String path, String headers, String type, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head =
                method
                        + " "
                        + path
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                        + headers
                        + (body.isEmpty()
                                ? ""
                                : "Content-Type: "
                                        + type
                                        + "\r\nContent-Length: "
                                        + content.length
                                        + "\r\n")
                        + "\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(content);
        return request.toByteArray();
    }

    /** Over a new connection where the last answer was the last of the old one. */
    public Answer send(byte[] request) throws IOException {
        reconnectWhereClosed();
        socket.getOutputStream().write(request);
        StringBuilder head = new StringBuilder();
        String line = line();
        int status = Integer.parseInt(line.substring(STATUS_AT, STATUS_AT + 3));
        int length = 0;
        boolean chunked = false;
        while (!line.isEmpty()) {
            head.append(line).append('\n');
            String low = line.toLowerCase(Locale.ROOT);
            if (low.startsWith("content-length:")) {
                length = Integer.parseInt(low.substring("content-length:".length()).strip());
            }
            closing |= low.equals("connection: close");
            chunked |= low.startsWith("transfer-encoding:") && low.endsWith("chunked");
            line = line();
        }
        return new Answer(status, head.toString(), chunked ? chunks() : exactly(length));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Begins anew, whatever is still under way. */
    public void reconnect() throws IOException {
        socket.close();
        socket = connected();
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        closing = false;
    }

    private void reconnectWhereClosed() throws IOException {
        if (closing) {
            reconnect();
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) patience.toMillis());
        return socket;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size = Integer.parseInt(line(), 16);
        while (size > 0) {
            body.writeBytes(exactly(size));
            line();
            size = Integer.parseInt(line(), 16);
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The answer ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int read = in.read();
        while (read != '\n') {
            if (read < 0) {
                throw new EOFException("The connection was closed");
            }
            if (read != '\r') {
                line.append((char) read);
            }
            read = in.read();
        }
        return line.toString();
    }
}
