package id.kinerja.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The end of a part's log, and what in it says why the part has ended. */
final class LogTail {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LOOKED_AT = 200_000;
    private static final int LONGEST = 240;
    private static final String SILENCE = "it has ended without a word";

    /** The innermost cause is the last one of a stack trace. */
    private static final Pattern ROOT = Pattern.compile(".*Caused by: ([^\\n]+)", Pattern.DOTALL);

    /** What Spring Boot has to say of a start that it understands. */
    private static final Pattern ANALYSIS =
            Pattern.compile("Description:\\s+(.+?)\\s+Action:", Pattern.DOTALL);

    private static final Pattern TELLING = Pattern.compile("FATAL|ERROR|Error|Exception|Caused by");

    private LogTail() {}

    /** The last lines, none of them from before this place in the file. */
    static List<String> lines(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long length = file.length();
            long start = Math.min(length, Math.max(from, length - LOOKED_AT));
            byte[] end = new byte[(int) (length - start)];
            file.seek(start);
            file.readFully(end);
            return new String(end, StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** The last error in one line, else the last line, written after this place in the file. */
    static String cause(Path log, long from) throws IOException {
        if (!Files.exists(log)) {
            return SILENCE;
        }
        List<String> lines =
                lines(log, from).stream().filter(line -> !line.isBlank()).toList().reversed();
        return lines.stream()
                .map(LogTail::telling)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .map(LogTail::inOneLine)
                .orElse(SILENCE);
    }

    private static String telling(String line) {
        if (line.startsWith("{")) {
            return tellingEvent(line);
        }
        return TELLING.matcher(line).find() && !line.startsWith("\tat ") ? line : "";
    }

    /** A service logs in JSON. */
    private static String tellingEvent(String line) {
        try {
            JsonNode event = JSON.readTree(line);
            if (!event.at("/log/level").asString("").equals("ERROR")) {
                return "";
            }
            String message = event.path("message").asString("");
            Matcher analysis = ANALYSIS.matcher(message);
            Matcher root = ROOT.matcher(event.at("/error/stack_trace").asString(""));
            return analysis.find() ? analysis.group(1) : root.find() ? root.group(1) : message;
        } catch (JacksonException cutOff) {
            return "";
        }
    }

    private static String inOneLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + " ..." : line;
    }
}
