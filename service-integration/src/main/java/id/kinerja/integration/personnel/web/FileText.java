package id.kinerja.integration.personnel.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file, whatever spreadsheet wrote it: UTF-8 or UTF-16, with a mark or without, else
 * the encoding of Windows.
 */
final class FileText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String MARK = "\uFEFF";

    private FileText() {}

    static String of(byte[] file) {
        String text = decoded(file);
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    private static String decoded(byte[] file) {
        if (starts(file, 0xff, 0xfe) || everySecondIsZero(file, 1)) {
            return new String(file, StandardCharsets.UTF_16LE);
        }
        if (starts(file, 0xfe, 0xff) || everySecondIsZero(file, 0)) {
            return new String(file, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, WINDOWS);
        }
    }

    private static boolean starts(byte[] file, int first, int second) {
        return file.length > 1
                && Byte.toUnsignedInt(file[0]) == first
                && Byte.toUnsignedInt(file[1]) == second;
    }

    /** The header is plain letters, so in UTF-16 every other byte of it is zero. */
    private static boolean everySecondIsZero(byte[] file, int at) {
        return file.length > 3
                && file[at] == 0
                && file[at + 2] == 0
                && file[1 - at] != 0
                && file[3 - at] != 0;
    }
}
