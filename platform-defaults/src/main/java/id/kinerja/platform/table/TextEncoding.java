package id.kinerja.platform.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file, whatever spreadsheet wrote it: UTF-8 or UTF-16, with a mark or without, else
 * the encoding of Windows.
 */
final class TextEncoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';

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
        try (Reader text =
                new InputStreamReader(file.open(), StandardCharsets.UTF_8.newDecoder())) {
            text.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS;
        }
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
