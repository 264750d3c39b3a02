package id.kinerja.platform.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Lets no single record grow without end, as behind a quote that is never closed. */
final class RecordLimit extends FilterReader {

    private static final int LONGEST = 1 << 18;

    private int sinceLastRecord;

    RecordLimit(Reader text) {
        super(text);
    }

    /** A record has come to its end. */
    void nextRecord() {
        sinceLastRecord = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int characters) throws IOException {
        sinceLastRecord += characters;
        if (sinceLastRecord > LONGEST) {
            throw new IOException("A record is longer than " + LONGEST + " characters");
        }
    }
}
