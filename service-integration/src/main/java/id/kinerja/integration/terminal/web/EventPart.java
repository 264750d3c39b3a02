package id.kinerja.integration.terminal.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The part of a pushed body that says what happened. A picture beside it, or inside it, is a face:
 * it is dropped here, before anything is kept (UU 27/2022).
 */
final class EventPart {

    /** More than any event has; what is longer isn't read. */
    private static final int LONGEST = 64 << 10;

    private static final int MOST_PARTS = 16;
    private static final String SEPARATOR = "--";
    private static final Pattern LINE = Pattern.compile("\r?\n");
    private static final Pattern HEAD_ENDS = Pattern.compile("\r?\n\r?\n");
    private static final Pattern PICTURE = Pattern.compile("\"[^\"]{2000,}+\"");

    private EventPart() {}

    /**
     * Empty where there is no text. Whether it has several parts is seen by its beginning: what a
     * terminal says of its type is not relied on.
     */
    static Optional<String> of(byte[] body) {
        // Byte by byte, so that nothing of a picture can be taken for the end of a part.
        String bytes = new String(body, StandardCharsets.ISO_8859_1).stripLeading();
        Stream<String> contents = bytes.startsWith(SEPARATOR) ? contents(bytes) : Stream.of(bytes);
        return contents.map(String::strip)
                .filter(EventPart::isText)
                .map(text -> PICTURE.matcher(text).replaceAll("\"\""))
                .filter(text -> text.length() <= LONGEST)
                .map(
                        text ->
                                new String(
                                        text.getBytes(StandardCharsets.ISO_8859_1),
                                        StandardCharsets.UTF_8))
                .findFirst();
    }

    private static Stream<String> contents(String bytes) {
        String separator = LINE.split(bytes, 2)[0].strip();
        return Arrays.stream(bytes.split(Pattern.quote(separator), MOST_PARTS + 1))
                .limit(MOST_PARTS)
                .map(part -> HEAD_ENDS.split(part, 2))
                .filter(part -> part.length == 2)
                .map(part -> part[1]);
    }

    private static boolean isText(String content) {
        return !content.isEmpty()
                && content.chars()
                        .noneMatch(one -> one < ' ' && one != '\t' && one != '\n' && one != '\r');
    }
}
