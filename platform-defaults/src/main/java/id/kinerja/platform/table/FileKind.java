package id.kinerja.platform.table;

import id.kinerja.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** What a file is by its first bytes; neither its name nor its content type is believed. */
public enum FileKind {
    CSV,
    XLSX;

    private static final int HEAD = 4_096;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Refuses what is neither, such as an old XLS, a PDF or a picture. */
    public static FileKind of(FileContent file) throws IOException {
        byte[] head = headOf(file);
        if (head.length >= ZIP.length && Arrays.equals(head, 0, ZIP.length, ZIP, 0, ZIP.length)) {
            return XLSX;
        }
        if (head.length == 0 || !isText(head)) {
            throw Refused.invalid("file-kind-unknown");
        }
        return CSV;
    }

    static byte[] headOf(FileContent file) throws IOException {
        try (InputStream bytes = file.open()) {
            return bytes.readNBytes(HEAD);
        }
    }

    /** Text has no control characters but tabs and line ends; UTF-16 has zeros in between. */
    private static boolean isText(byte[] head) {
        boolean wide = TextEncoding.isUtf16(head);
        for (byte one : head) {
            boolean control = one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r';
            if (control && !(wide && one == 0)) {
                return false;
            }
        }
        return true;
    }
}
