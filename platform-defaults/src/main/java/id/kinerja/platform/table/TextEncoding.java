package id.kinerja.platform.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file, whatever spreadsheet wrote it: UTF-8 or UTF-16, with a mark or without, else
 * the encoding of Windows. A file of both is read as UTF-8: its other half shows where it can't be
 * read, whereas the other way round every name in it would be another.
 */
final class TextEncoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';
    private static final char MALFORMED = '\uFFFD';
    private static final char LAST_OF_ASCII = '\u007F';
    private static final int PART = 1 << 13;

    private TextEncoding() {}

    /** Reads as it goes, and has looked through the file once before. */
    static BufferedReader open(FileContent file) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(file.open(), of(file)));
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    static boolean isUtf16(byte[] head) {
        return isLittleEndian(head) || isBigEndian(head);
    }

    private static Charset of(FileContent file) throws IOException {
        byte[] head = FileKind.headOf(file);
        if (isLittleEndian(head)) {
            return StandardCharsets.UTF_16LE;
        }
        if (isBigEndian(head)) {
            return StandardCharsets.UTF_16BE;
        }
        try (Reader text = new InputStreamReader(file.open(), StandardCharsets.UTF_8)) {
            return isWindows(text) ? WINDOWS : StandardCharsets.UTF_8;
        }
    }

    /** Where nothing beyond ASCII is UTF-8, and something isn't. */
    private static boolean isWindows(Reader asUtf8) throws IOException {
        boolean malformed = false;
        char[] part = new char[PART];
        for (int read = asUtf8.read(part); read >= 0; read = asUtf8.read(part)) {
            for (int i = 0; i < read; i++) {
                if (part[i] == MALFORMED) {
                    malformed = true;
                } else if (part[i] > LAST_OF_ASCII) {
                    return false;
                }
            }
        }
        return malformed;
    }

    private static boolean isLittleEndian(byte[] head) {
        return starts(head, 0xff, 0xfe) || everySecondIsZero(head, 1);
    }

    private static boolean isBigEndian(byte[] head) {
        return starts(head, 0xfe, 0xff) || everySecondIsZero(head, 0);
    }

    private static boolean starts(byte[] head, int first, int second) {
        return head.length > 1
                && Byte.toUnsignedInt(head[0]) == first
                && Byte.toUnsignedInt(head[1]) == second;
    }

    /** The header is plain letters, so in UTF-16 every other byte of it is zero. */
    private static boolean everySecondIsZero(byte[] head, int at) {
        return head.length > 3
                && head[at] == 0
                && head[at + 2] == 0
                && head[1 - at] != 0
                && head[3 - at] != 0;
    }
}
