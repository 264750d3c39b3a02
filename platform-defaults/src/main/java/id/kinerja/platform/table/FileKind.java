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
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    /** Within so many bytes an old XLS, a picture or an archive has shown that it is no text. */
    private static final int BEGINNING = 16;

    /** Refuses what is neither, such as an old XLS, a PDF or a picture, and what has no byte. */
    public static FileKind of(FileContent file) throws IOException {
        byte[] head = headOf(file);
        if (head.length == 0) {
            throw Refused.invalid("file-empty");
        }
        if (starts(head, ZIP)) {
            return XLSX;
        }
        if (starts(head, PDF) || !isText(head)) {
            throw Refused.invalid("file-kind-unknown");
        }
        return CSV;
    }

    static byte[] headOf(FileContent file) throws IOException {
        try (InputStream bytes = file.open()) {
            return bytes.readNBytes(HEAD);
        }
    }

    private static boolean starts(byte[] head, byte[] mark) {
        return head.length >= mark.length
                && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    /**
     * Text begins with no control characters but tabs and line ends; UTF-16 has zeros in between.
     * Those further on spoil the cell in which they stand, and not the file.
     */
    private static boolean isText(byte[] head) {
        boolean wide = TextEncoding.isUtf16(head);
        for (byte one : Arrays.copyOf(head, Math.min(BEGINNING, head.length))) {
            boolean control = one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r';
            if (control && !(wide && one == 0)) {
                return false;
            }
        }
        return true;
    }
}
