package id.kinerja.integration.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of a terminal's operation log. */
public final class OperationLog {

    private static final Pattern SECRET = Pattern.compile("(TMP|Tmp|Passwd)=[^\t]*");

    private OperationLog() {}

    /**
     * Drops fingerprint templates and passwords on arrival: biometric data is specific personal
     * data under UU 27/2022 and nothing here needs it.
     */
    public static String withoutSecrets(String line) {
        return SECRET.matcher(line).replaceAll("$1=");
    }

    /** As {@link #withoutSecrets(String)}, of each line of an upload; blank ones are left out. */
    public static byte[] withoutSecrets(byte[] upload) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(upload.length);
        UploadedLines.parts(upload)
                .flatMap(List::stream)
                .map(OperationLog::withoutSecrets)
                .forEach(
                        line -> {
                            if (kept.size() > 0) {
                                kept.write('\n');
                            }
                            kept.writeBytes(line.getBytes(UTF_8));
                        });
        return kept.toByteArray();
    }
}
