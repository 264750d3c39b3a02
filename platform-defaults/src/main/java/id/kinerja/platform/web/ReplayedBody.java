package id.kinerja.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is already here, or comes of another, read as if it came by wire. */
public final class ReplayedBody extends ServletInputStream {

    private final InputStream bytes;
    private boolean finished;

    public ReplayedBody(InputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        int read = bytes.read();
        finished = read < 0;
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = bytes.read(target, offset, length);
        finished = read < 0;
        return read;
    }

    @Override
    public boolean isFinished() {
        return finished;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("The body is read by whoever waits for it");
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
